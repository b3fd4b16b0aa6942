import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../client/api';
import type { Change } from '../changes/calls';

export type ChangedRule = Schemas['RuleDraftChange'];
export type Entry = Schemas['RuleDraftEntry'];
export type Check = Schemas['RuleDraftCheck'];
export type Obstacle = Schemas['PublicationObstacle'];

/** What can be done with a change, as the service calls it. */
export type ActName = 'COMMENT' | 'SUBMIT' | 'APPROVE' | 'RETURN' | 'SCHEDULE' | 'PUBLISH' | 'WITHDRAW';

/** What somebody does with a change. */
export type Act =
  | { act: 'COMMENT' | 'SUBMIT' | 'RETURN' | 'PUBLISH' | 'WITHDRAW'; comment: string }
  | { act: 'APPROVE'; comment: string; contentHash: string }
  | { act: 'SCHEDULE'; comment: string; at: string };

const FOLLOW_EVERY = 15_000;

/** A change. While it goes on others may work on it too, so it is looked at again now and then. */
export function useChange(draftId: string) {
  return useQuery({
    queryKey: ['changes', draftId],
    queryFn: () => answer(api.GET('/v1/rule-sets/drafts/{draftId}', { params: { path: { draftId } } })),
    refetchInterval: (query) => (query.state.data && !hasEnded(query.state.data) && !query.state.error ? FOLLOW_EVERY : false),
  });
}

export function hasEnded(change: Change): boolean {
  return change.state === 'PUBLISHED' || change.state === 'WITHDRAWN';
}

/** What is the matter with exactly this content, and what keeps it from being published. */
export function useCheck(change: Change) {
  const draftId = change.draftId as string;
  return useQuery({
    queryKey: ['changes', draftId, 'check', change.contentHash],
    queryFn: () => answer(api.POST('/v1/rule-sets/drafts/{draftId}/check', { params: { path: { draftId } } })),
    enabled: !hasEnded(change) && (change.changes ?? []).length > 0,
  });
}

/** What this change, and what was published since it began, each made of the rules. */
export function useDifferences(draftId: string, enabled = true) {
  return useQuery({
    queryKey: ['changes', draftId, 'differences'],
    queryFn: () => answer(api.GET('/v1/rule-sets/drafts/{draftId}/differences', { params: { path: { draftId } } })),
    enabled,
  });
}

/** Does something with a change. */
export function useAct(draftId: string) {
  return useChanging(draftId, (act: Act) => {
    const params = { path: { draftId } };
    switch (act.act) {
      case 'COMMENT':
        return answer(api.POST('/v1/rule-sets/drafts/{draftId}/comments', { params, body: { comment: act.comment } }));
      case 'SUBMIT':
        return answer(api.POST('/v1/rule-sets/drafts/{draftId}/submit', { params, body: { comment: act.comment } }));
      case 'RETURN':
        return answer(api.POST('/v1/rule-sets/drafts/{draftId}/reject', { params, body: { comment: act.comment } }));
      case 'PUBLISH':
        return answer(api.POST('/v1/rule-sets/drafts/{draftId}/publish', { params, body: { comment: act.comment } }));
      case 'WITHDRAW':
        return answer(api.POST('/v1/rule-sets/drafts/{draftId}/withdraw', { params, body: { comment: act.comment } }));
      case 'APPROVE':
        return answer(
          api.POST('/v1/rule-sets/drafts/{draftId}/approve', {
            params,
            body: { comment: act.comment, contentHash: act.contentHash },
          }),
        );
      case 'SCHEDULE':
        return answer(api.POST('/v1/rule-sets/drafts/{draftId}/schedule', { params, body: { comment: act.comment, at: act.at } }));
    }
  });
}

/** Starts again from the rules that hold now. */
export function useRebase(draftId: string) {
  return useChanging(draftId, (body: { choices: Record<string, 'DRAFT' | 'PUBLISHED'>; comment: string }) =>
    answer(api.POST('/v1/rule-sets/drafts/{draftId}/rebase', { params: { path: { draftId } }, body })),
  );
}

/** Puts a rule of a change back to how it was when the change began. */
export function usePutBack(draftId: string) {
  return useChanging(draftId, async (rule: ChangedRule) => {
    const ruleId = rule.ruleId as string;
    const path = { draftId, ruleId };
    const header = rule.change === 'REMOVED' ? undefined : { 'If-Match': await versionOf(draftId, ruleId) };
    if (rule.change === 'ADDED') {
      await answer(api.DELETE('/v1/rule-sets/drafts/{draftId}/rules/{ruleId}', { params: { path, ...(header && { header }) } }));
    } else {
      await answer(
        api.PUT('/v1/rule-sets/drafts/{draftId}/rules/{ruleId}', {
          params: { path, ...(header && { header }) },
          body: rule.before as Record<string, never>,
        }),
      );
    }
    return answer(api.GET('/v1/rule-sets/drafts/{draftId}', { params: { path: { draftId } } }));
  });
}

/** The version of a rule as it stands in a change now; nothing when it does not stand there. */
export async function versionOf(draftId: string, ruleId: string): Promise<string> {
  const rule = await answer(api.GET('/v1/rule-sets/drafts/{draftId}/rules/{ruleId}', { params: { path: { draftId, ruleId } } }));
  return rule.etag ?? '';
}

/** Something that changes a change; what came of it is shown at once, and what was refused because it changed is read again. */
function useChanging<V>(draftId: string, change: (variables: V) => Promise<Change>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (changed) => {
      queries.setQueryData(['changes', draftId], changed);
      void queries.invalidateQueries({ queryKey: ['changes'] });
      if (changed.state === 'PUBLISHED') {
        void queries.invalidateQueries({ queryKey: ['rule-sets'] });
      }
    },
    onError: () => queries.invalidateQueries({ queryKey: ['changes', draftId] }),
  });
}
