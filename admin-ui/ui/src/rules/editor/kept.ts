import type { Rule } from '../rule';

/** What somebody typed and has not stored yet, with the version it began from; none for a new rule. */
export interface Kept {
  etag?: string;
  rule: Rule;
}

/** Where unsaved work on one rule is kept in this tab, so that loading the page again loses nothing. */
export interface Drawer {
  read: () => Kept | undefined;
  put: (kept: Kept) => void;
  empty: () => void;
}

export function drawerOf(user: string, draftId: string, ruleId: string, storage: Storage = sessionStorage): Drawer {
  const name = `weerklank.rule.${user}.${draftId}.${ruleId}`;
  return {
    read: () => {
      try {
        const kept = JSON.parse(storage.getItem(name) ?? 'null') as Partial<Kept> | null;
        return kept?.rule ? (kept as Kept) : undefined;
      } catch {
        return undefined;
      }
    },
    put: (kept) => storage.setItem(name, JSON.stringify(kept)),
    empty: () => storage.removeItem(name),
  };
}

/** Whether two rules say the same, in whatever order their parts were written. */
export function sameRule(one: unknown, other: unknown): boolean {
  return written(one) === written(other);
}

function written(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
