import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asRefused } from '../client/problem';
import { ProblemAlert } from './ProblemAlert';
import { useTryAgain } from './tryAgain';
import { Waiting } from './Waiting';

/** Shows what a query gave; until then that it is loading, or why it failed with a way to try again. */
export function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  const retry = useTryAgain();
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && <ProblemAlert refused={asRefused(query.error)} retry={retry} />}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) {
    return <ProblemAlert refused={asRefused(query.error)} retry={retry} />;
  }
  return <Waiting />;
}
