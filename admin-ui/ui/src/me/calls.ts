import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../client/api';
import { useBilingual, type Bilingual } from '../words/bilingual';
import type { Changes, Preferences } from './preferences/edits';
import { useSelf } from './self';

export type Suggestion = Schemas['Suggestion'];
export type Decision = Schemas['Decision'];
export type OutcomeReport = Schemas['OutcomeReport'];

export interface Theme {
  code: string;
  names: Bilingual;
  definitions: Bilingual;
}

const MOST_SUGGESTIONS = 3;
const keys = {
  preferences: (self: string) => ['me', self, 'preferences'],
  suggestions: (self: string) => ['me', self, 'suggestions'],
  data: (self: string) => ['me', self, 'data'],
  learnt: (self: string) => ['me', self, 'learnt'],
  packages: (self: string) => ['me', self, 'packages'],
};

/** The contract leaves open what `setBy` and `storyThemes` hold. */
const preferences = (said: Schemas['Preferences']) => said as Preferences;

/** What the person said of themselves, and who set it when. */
export function usePreferences() {
  const id = useSelf();
  return useQuery({
    queryKey: keys.preferences(id),
    queryFn: async () => preferences(await answer(api.GET('/v1/employees/{id}/preferences', { params: { path: { id } } }))),
  });
}

export interface Saving {
  changes: Changes;
  /** The version these changes were made on; without it they hold whatever was changed meanwhile. */
  version?: number | undefined;
}

/** Saves choices one after the other, in the order in which they were made. */
export function useSave() {
  const id = useSelf();
  const queries = useQueryClient();
  return useMutation({
    scope: { id: 'preferences' },
    mutationFn: async ({ changes, version }: Saving) =>
      preferences(
        await answer(
          api.PUT('/v1/employees/{id}/preferences', {
            params: { path: { id }, header: version === undefined ? {} : { 'If-Match': `"${version}"` } },
            // The contract does not say that null clears a field; it does.
            body: changes as Schemas['Preferences'],
          }),
        ),
      ),
    onSuccess: (kept) => {
      queries.setQueryData(keys.preferences(id), kept);
      void queries.invalidateQueries({ queryKey: keys.suggestions(id) });
      queries.removeQueries({ queryKey: keys.data(id) });
    },
  });
}

/** The organisation's themes, by code. */
export function useThemes() {
  return useQuery({
    queryKey: ['themes', 'names'],
    staleTime: 600_000,
    queryFn: async () => {
      const { themes } = (await answer(api.GET('/v1/themes'))) as unknown as { themes: Theme[] };
      return themes;
    },
  });
}

/** Says a theme in the language of the moment. */
export function useThemeName(): (theme: Theme | undefined) => string {
  const say = useBilingual();
  return (theme) => say(theme?.names) || theme?.names.nl || theme?.names.en || theme?.code || '';
}

/** What suits the person now. Asking again changes nothing as long as nothing changed, and leaves no trace. */
export function useSuggestions() {
  const employeeId = useSelf();
  return useQuery({
    queryKey: keys.suggestions(employeeId),
    queryFn: () =>
      answer<Decision>(api.POST('/v1/suggestions', { body: { employeeId, limit: MOST_SUGGESTIONS, channel: 'PULL' } })),
  });
}

/** Whether the person leads, once their suggestions said so; it asks nothing by itself. */
export function useLeads(self: string | undefined): boolean {
  const { data } = useQuery<Decision>({ queryKey: keys.suggestions(self ?? ''), enabled: false });
  return data?.leads === true;
}

export interface Answering {
  suggestion: string;
  report: OutcomeReport;
}

export const report = ({ suggestion, report }: Answering) =>
  answer(api.POST('/v1/suggestions/{suggestionId}/outcome', { params: { path: { suggestionId: suggestion } }, body: report }));

export const feltPushy = (suggestionId: string) =>
  answer(
    api.POST('/v1/suggestions/{suggestionId}/feedback', {
      params: { path: { suggestionId } },
      body: { feedback: 'FELT_PUSHY' },
    }),
  );

const DECISIONS_A_PAGE = 10;

/** The decisions for the person, newest first. */
export function useDecisions() {
  const self = useSelf();
  return useInfiniteQuery({
    queryKey: ['me', self, 'decisions'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/v1/decisions', {
          params: { query: { limit: DECISIONS_A_PAGE, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** Why a decision came out so, or why one item in it did. */
export function useExplanation(decision: string, content?: string) {
  const self = useSelf();
  return useQuery({
    queryKey: ['me', self, 'explanation', decision, content],
    queryFn: () =>
      answer(
        api.GET('/v1/decisions/{id}/explanation', {
          params: { path: { id: decision }, query: content === undefined ? {} : { contentId: content } },
        }),
      ),
  });
}

export function useCheckDraft() {
  const employeeId = useSelf();
  return useMutation({
    mutationFn: ({ text, contentId }: { text: string; contentId?: string | undefined }) =>
      answer(api.POST('/v1/drafts/check', { body: { employeeId, text, ...(contentId ? { contentId } : {}) } })),
  });
}

/** Everything that is held about the person, as it is; its shape is read in `data/held.ts`. */
export function useHeld() {
  const id = useSelf();
  return useQuery({
    queryKey: keys.data(id),
    queryFn: async () => (await answer(api.GET('/v1/employees/{id}/data', { params: { path: { id } } }))) as unknown,
  });
}

/** The packages made about the person, with the codes that open them. */
export function usePackages() {
  const id = useSelf();
  return useQuery({
    queryKey: keys.packages(id),
    queryFn: () => answer(api.GET('/v1/employees/{id}/data-package', { params: { path: { id } } })),
  });
}

/** What the person's answers taught. */
export function useLearnt() {
  const id = useSelf();
  return useQuery({
    queryKey: keys.learnt(id),
    queryFn: () => answer(api.GET('/v1/employees/{id}/learnt', { params: { path: { id } } })),
  });
}

/** Lets what the person's answers taught be forgotten, from the next decision on. */
export function useForget() {
  const id = useSelf();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.DELETE('/v1/employees/{id}/learnt', { params: { path: { id } } })),
    onSuccess: () => {
      for (const key of [keys.learnt(id), keys.suggestions(id), keys.data(id)]) {
        void queries.invalidateQueries({ queryKey: key });
      }
    },
  });
}

/** Erases the person; there is nothing to come back to. */
export function useErase() {
  const id = useSelf();
  return useMutation({
    mutationFn: () => answer(api.DELETE('/v1/employees/{id}', { params: { path: { id } } })),
  });
}
