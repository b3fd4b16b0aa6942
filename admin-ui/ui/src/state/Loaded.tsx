import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asRefused } from '../client/problem';
import { ProblemAlert } from './ProblemAlert';
import { Waiting } from './Waiting';

/**
 * Shows what a query gave; until then that it is loading, or why it failed with a way to try again. Trying again asks for all
 * that failed on the page: what kept one from answering kept the others from it as well.
 */
export function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  const queries = useQueryClient();
  const retry = () =>
    void queries.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
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
