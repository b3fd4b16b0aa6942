import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../client/api';

export type Publication = Schemas['Publication'];

/** Every rule set that held, newest first. */
export function useHistory() {
  return useInfiniteQuery({
    queryKey: ['rule-sets', 'history'],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/v1/rule-sets', { params: { query: { limit: '25', ...(pageParam && { cursor: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** The rules of a revision, as they were published. */
export function useRuleSet(revision: string) {
  return useQuery({
    queryKey: ['rule-sets', revision],
    queryFn: () => answer(api.GET('/v1/rule-sets/{revision}', { params: { path: { revision } } })),
    staleTime: Infinity,
  });
}

/** Makes a change that leads back to the rules of a revision. */
export function useRollBack(revision: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { title: string; onlyMine: boolean }) =>
      answer(api.POST('/v1/rule-sets/{revision}/roll-back', { params: { path: { revision } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['changes'] }),
  });
}

/** The rules of a revision as files in a zip. */
export async function exportRuleSet(revision: string): Promise<Blob> {
  return (await answer(
    api.GET('/v1/rule-sets/{revision}/export', { params: { path: { revision } }, parseAs: 'blob' }),
  )) as unknown as Blob;
}
