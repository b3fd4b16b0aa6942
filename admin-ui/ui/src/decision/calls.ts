import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../client/api';
import { useMay } from '../session/session';

export type Explanation = Schemas['Explanation'];

/** The record as far as its reader may see it. */
export function useRecord(id: string) {
  return useQuery({ queryKey: ['decision', id], queryFn: () => answer(api.GET('/v1/decisions/{id}', { params: { path: { id } } })) });
}

/** Why the decision came out so, or with an item why that did. What was erased cannot be explained. */
export function useExplanation(id: string, held: boolean, contentId?: string) {
  return useQuery({
    queryKey: ['decision', id, 'explanation', contentId],
    enabled: held,
    queryFn: () =>
      answer(api.GET('/v1/decisions/{id}/explanation', { params: { path: { id }, query: contentId ? { contentId } : {} } })),
  });
}

/** The rules of a revision, for those who may see how it came to hold. */
export function useRuleSet(revision: string | undefined) {
  const may = useMay();
  return useQuery({
    queryKey: ['rule-set', revision],
    enabled: revision !== undefined && may('getRuleSet'),
    staleTime: Infinity,
    queryFn: () => answer(api.GET('/v1/rule-sets/{revision}', { params: { path: { revision: revision ?? '' } } })),
  });
}
