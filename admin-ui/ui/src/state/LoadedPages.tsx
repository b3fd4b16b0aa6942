import { Bullseye, Spinner } from '@patternfly/react-core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asRefused } from '../client/problem';
import { useWords } from '../words/words';
import { ProblemAlert } from './ProblemAlert';
import { stateWords } from './words';

/** Shows a list that comes in pages once its first page is there; until then that it is loading, or why it failed. */
export function LoadedPages<P>({ query, children }: { query: UseInfiniteQueryResult<InfiniteData<P>>; children: ReactNode }) {
  const t = useWords(stateWords);
  const failed = query.isError && !query.isFetchNextPageError && (
    <ProblemAlert refused={asRefused(query.error)} retry={() => void query.refetch()} />
  );
  if (query.data !== undefined) {
    return (
      <>
        {failed}
        {children}
      </>
    );
  }
  return (
    failed || (
      <Bullseye>
        <Spinner aria-label={t('loading')} />
      </Bullseye>
    )
  );
}
