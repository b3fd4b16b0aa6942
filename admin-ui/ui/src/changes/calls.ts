import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../client/api';

export type Change = Schemas['RuleDraft'];
export type ChangeLine = Schemas['RuleDraftSummary'];
export type ChangeState = Schemas['DraftState'];

/** Where a change can stand, in the order in which it gets there. */
export const STATES: readonly ChangeState[] = ['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN'];

export interface Wanted {
  state: ChangeState | undefined;
  mine: boolean;
}

/** Changes, newest first. */
export function useChanges({ state, mine }: Wanted) {
  return useInfiniteQuery({
    queryKey: ['changes', { state, mine }],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/v1/rule-sets/drafts', {
          params: { query: { limit: '25', mine, ...(state && { state }), ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export interface Beginning {
  title: string;
  from?: 'STANDARD';
  onlyMine?: boolean;
}

/** Begins a change. */
export function useBegin() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Beginning) => answer(api.POST('/v1/rule-sets/drafts', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['changes'] }),
  });
}

/** What the rules that hold are called, by id, in both languages. */
export function useRuleTitles(): (ruleId: string) => { nl?: string; en?: string } | undefined {
  const published = usePublishedRules();
  const titles = new Map(published.data?.rules?.map(readRule).map((rule) => [rule.id, rule.title]));
  return (ruleId) => titles.get(ruleId);
}

/** The rules that hold now. */
export function usePublishedRules() {
  return useQuery({
    queryKey: ['rule-sets', 'published'],
    queryFn: () => answer(api.GET('/v1/rule-sets/published')),
    staleTime: 60_000,
  });
}

/** A rule as the service writes it; what the pages do not look at stays as it is. */
export interface RuleDocument {
  id: string;
  area: string;
  title: { nl?: string; en?: string };
  owner?: string;
  enabled?: boolean;
  sentence?: { nl?: string; en?: string };
  [part: string]: unknown;
}

/** The contract says nothing about what a rule holds. */
export function readRule(document: unknown): RuleDocument {
  return document as RuleDocument;
}

/** A version of a rule, if there is one. */
export function readVersion(document: unknown): RuleDocument | undefined {
  return document ? readRule(document) : undefined;
}
