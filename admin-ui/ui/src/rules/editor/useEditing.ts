import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { Refused } from '../../client/problem';
import { useSession } from '../../session/session';
import type { Rule } from '../rule';
import { deleteRule, openedKey, putRule, readChange, readRule, type Opened, type StoredRule } from './calls';
import { drawerOf, sameRule } from './kept';
import { withoutUnused } from './params';
import { begin, edit, redo, undo } from './undo';

/** Somebody else's version, found when this one was to be stored. */
export interface Conflict {
  /** None when they removed the rule. */
  theirs: StoredRule | undefined;
  by: string | undefined;
  at: string | undefined;
}

/** One rule being edited: what is typed, what is stored, and what happened in between. */
export function useEditing(draftId: string, ruleId: string, stored: StoredRule | undefined) {
  const { user } = useSession();
  const queries = useQueryClient();
  const [drawer] = useState(() => drawerOf(user.name, draftId, ruleId));
  const [kept] = useState(() => drawer.read());
  const [edited, setEdited] = useState(() => startedFrom(stored?.rule, kept?.rule));
  const [saved, setSaved] = useState<{ rule: Rule | undefined; etag: string | undefined; at: Date | undefined }>({
    rule: stored?.rule,
    etag: kept ? kept.etag : stored?.etag,
    at: undefined,
  });
  const [conflict, setConflict] = useState<Conflict>();
  const rule = edited.present;
  const [restored, setRestored] = useState(kept !== undefined && stored !== undefined && !sameRule(kept.rule, stored.rule));

  const remove = useMutation({
    mutationFn: async () => {
      if (saved.etag !== undefined) {
        await deleteRule(draftId, ruleId, saved.etag);
      }
    },
    onSuccess: () => renewOthers(),
  });
  const dirty = !remove.isSuccess && (saved.rule === undefined || !sameRule(rule, saved.rule));

  useEffect(() => {
    if (dirty) {
      drawer.put({ rule, ...(saved.etag === undefined ? {} : { etag: saved.etag }) });
    } else {
      drawer.empty();
    }
  }, [drawer, dirty, rule, saved.etag]);

  const change = useCallback((next: (rule: Rule) => Rule, about: string) => {
    setEdited((now) => edit(now, withoutUnused(next(now.present)), about));
  }, []);

  function settle(version: StoredRule, sent: Rule) {
    setSaved({ rule: sent, etag: version.etag, at: new Date() });
    setConflict(undefined);
    setRestored(false);
    queries.setQueryData<Opened>(openedKey(draftId, ruleId), (opened) => opened && { ...opened, stored: version });
    renewOthers();
  }

  /** Other pages show what was changed here; the editor itself knows. */
  function renewOthers() {
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'rule-editor' });
  }

  const save = useMutation({
    mutationFn: async (etag: string | undefined) => ({ sent: rule, version: await putRule(draftId, rule, etag) }),
    onSuccess: ({ sent, version }) => settle(version, sent),
    onError: async (error) => {
      if (error instanceof Refused && (error.problem.status === 412 || error.problem.status === 428)) {
        const [theirs, now] = await Promise.all([readRule(draftId, ruleId), readChange(draftId)]);
        const last = now.history?.findLast((entry) => entry.ruleIds?.includes(ruleId));
        setConflict({ theirs, by: last?.by, at: last?.at });
      }
    },
  });

  return {
    rule,
    change,
    dirty,
    saved,
    save: () => save.mutate(saved.etag),
    saving: save.isPending,
    /** Why it could not be stored; a conflict is asked about instead. */
    refused: conflict === undefined ? save.error : null,
    remove,
    conflict,
    decideLater: () => setConflict(undefined),
    keepMine: () => save.mutate(conflict?.theirs?.etag),
    takeTheirs: (theirs: StoredRule) => {
      setEdited((now) => edit(now, theirs.rule, 'theirs'));
      settle(theirs, theirs.rule);
    },
    /** Whether what was typed before the page was loaded again was put back. */
    restored,
    dropRestored: () => {
      if (stored) {
        setEdited((now) => edit(now, stored.rule, 'stored'));
        setSaved({ rule: stored.rule, etag: stored.etag, at: undefined });
      }
      setRestored(false);
    },
    canUndo: edited.past.length > 0,
    canRedo: edited.future.length > 0,
    undo: () => setEdited(undo),
    redo: () => setEdited(redo),
  };
}

export type Editing = ReturnType<typeof useEditing>;

/** Begins with what was kept, so that undoing leads back to what is stored. */
function startedFrom(stored: Rule | undefined, typed: Rule | undefined) {
  if (stored && typed && !sameRule(stored, typed)) {
    return edit(begin(stored), typed, 'kept');
  }
  const first = typed ?? stored;
  if (first === undefined) {
    throw new Error('nothing to edit: neither stored nor kept');
  }
  return begin(first);
}
