import { Bullseye, Spinner } from '@patternfly/react-core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asRefused } from '../client/problem';
import { useWords } from '../words/words';
import { ProblemAlert } from './ProblemAlert';
import { stateWords } from './words';

/** Shows what a query gave; until then that it is loading, or why it failed with a way to try again. */
export function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  const t = useWords(stateWords);
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && <ProblemAlert refused={asRefused(query.error)} retry={() => void query.refetch()} />}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) {
    return <ProblemAlert refused={asRefused(query.error)} retry={() => void query.refetch()} />;
  }
  return (
    <Bullseye>
      <Spinner aria-label={t('loading')} />
    </Bullseye>
  );
}
