import { useQueryClient } from '@tanstack/react-query';

/** Asks again for all that failed on the page: what kept one from answering kept the others from it as well. */
export function useTryAgain() {
  const queries = useQueryClient();
  return () => void queries.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
}
