import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../../client/api';
import { Refused } from '../../client/problem';
import type { Bilingual } from '../../words/bilingual';
import type { Rule } from '../rule';
import type { Issue } from './issues';

/** A rule as it stands in a change, and the version to send along with the next. */
export interface StoredRule {
  etag: string;
  rule: Rule;
  sentence: Bilingual | undefined;
}

/** What an editor begins with: the change, and the rule in it, if it is there. */
export interface Opened {
  change: Schemas['RuleDraft'];
  stored: StoredRule | undefined;
}

const place = (draftId: string, ruleId: string) => ({ path: { draftId, ruleId } });

export const openedKey = (draftId: string, ruleId: string) => ['rule-editor', draftId, ruleId] as const;

/** @param isNew whether it was never stored, so that there is nothing to ask for */
export function useOpened(draftId: string, ruleId: string, isNew: boolean) {
  return useQuery({
    queryKey: openedKey(draftId, ruleId),
    gcTime: 0,
    staleTime: Infinity,
    queryFn: async (): Promise<Opened> => {
      const change = await readChange(draftId);
      const isRemoved = change.changes?.some((one) => one.ruleId === ruleId && one.change === 'REMOVED');
      return { change, stored: isNew || isRemoved ? undefined : await readRule(draftId, ruleId) };
    },
  });
}

export function readChange(draftId: string): Promise<Schemas['RuleDraft']> {
  return answer(api.GET('/v1/rule-sets/drafts/{draftId}', { params: { path: { draftId } } }));
}

/** The rule in the change; none when it is not there. */
export async function readRule(draftId: string, ruleId: string): Promise<StoredRule | undefined> {
  try {
    return stored(await answer(api.GET('/v1/rule-sets/drafts/{draftId}/rules/{ruleId}', { params: place(draftId, ruleId) })));
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 404) {
      return undefined;
    }
    throw error;
  }
}

/** Stores a rule. `etag` is of the version it began from; none for one that is new. */
export async function putRule(draftId: string, rule: Rule, etag: string | undefined): Promise<StoredRule> {
  const params = { ...place(draftId, rule.id), ...(etag === undefined ? {} : { header: { 'If-Match': etag } }) };
  return stored(await answer(api.PUT('/v1/rule-sets/drafts/{draftId}/rules/{ruleId}', { params, body: rule as never })));
}

export async function deleteRule(draftId: string, ruleId: string, etag: string): Promise<void> {
  await answer(
    api.DELETE('/v1/rule-sets/drafts/{draftId}/rules/{ruleId}', {
      params: { ...place(draftId, ruleId), header: { 'If-Match': etag } },
    }),
  );
}

/** How a rule would read in the change, and what is the matter with it. */
export interface Preview {
  /** None while the rule is not finished. */
  sentence: Bilingual | undefined;
  remarks: readonly Bilingual[];
  issues: readonly Issue[];
}

export function usePreview(draftId: string, rule: Rule) {
  return useQuery({
    queryKey: ['rule-preview', draftId, rule],
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
    queryFn: async (): Promise<Preview> => {
      const said = await answer(
        api.POST('/v1/rule-sets/drafts/{draftId}/rules/{ruleId}/preview', { params: place(draftId, rule.id), body: rule as never }),
      );
      return {
        sentence: said.sentence,
        remarks: said.remarks ?? [],
        issues: (said.issues ?? []).map(({ severity = 'WARN', path = '', message = {} }) => ({ severity, path, message })),
      };
    },
  });
}

function stored(answered: Schemas['RuleInDraft']): StoredRule {
  return { etag: answered.etag ?? '', rule: answered.rule as Rule, sentence: answered.sentence };
}
