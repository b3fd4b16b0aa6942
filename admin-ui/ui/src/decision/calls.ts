import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../client/api';
import { useMay } from '../session/session';
import type { Bilingual } from '../words/bilingual';

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

/** The words in which facts, operators and codes are shown. */
export function useVocabulary() {
  return useQuery({ queryKey: ['vocabulary'], staleTime: Infinity, queryFn: () => answer(api.GET('/v1/vocabulary')) });
}

/** A theme, as far as this page shows it; the contract leaves the document open. */
interface Named {
  code: string;
  names: Bilingual;
}

/** What the themes are called: facts hold their codes. */
export function useThemeNames() {
  return useQuery({
    queryKey: ['theme-names'],
    staleTime: Infinity,
    queryFn: async () => {
      const { themes } = (await answer(api.GET('/v1/themes'))) as { themes?: Named[] };
      return new Map((themes ?? []).map((theme) => [theme.code, theme.names]));
    },
  });
}
