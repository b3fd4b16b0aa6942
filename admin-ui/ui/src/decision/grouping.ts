import type { Schemas } from '../client/api';

export type Item = Schemas['ExplanationItem'];

/** Items that were held back for one reason. */
export interface Group {
  reason: string;
  items: Item[];
}

/** What was offered, best first. */
export function offered(items: readonly Item[]): Item[] {
  return items.filter((item) => item.wasOffered).sort(byScore);
}

/** What was not offered, by the sentence that says why; the largest group first, and in it the best first. */
export function withheld(items: readonly Item[]): Group[] {
  const groups = new Map<string, Item[]>();
  for (const item of items.filter((each) => !each.wasOffered)) {
    const reason = item.outcome ?? '';
    groups.set(reason, [...(groups.get(reason) ?? []), item]);
  }
  return [...groups]
    .map(([reason, held]) => ({ reason, items: held.sort(byScore) }))
    .sort((one, other) => other.items.length - one.items.length || one.reason.localeCompare(other.reason));
}

function byScore(one: Item, other: Item): number {
  return (other.score ?? 0) - (one.score ?? 0) || (one.contentId ?? '').localeCompare(other.contentId ?? '');
}
