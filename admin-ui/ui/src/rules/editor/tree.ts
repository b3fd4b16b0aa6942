import { asGroup, group, isLeaf, type Condition, type GroupWord, type Leaf } from '../rule';

/** Where a condition stands: the place in its group, and so on down; empty for the whole. */
export type Place = readonly number[];

/** How many groups can stand within each other. */
const NESTING = 2;

/** The condition at a place. */
export function at(when: Condition, [first, ...rest]: Place): Condition | undefined {
  if (first === undefined) {
    return when;
  }
  const part = isLeaf(when) ? undefined : asGroup(when).parts[first];
  return part && at(part, rest);
}

/** The whole with another condition at a place. */
export function replaced(when: Condition, [first, ...rest]: Place, condition: Condition): Condition {
  if (first === undefined) {
    return condition;
  }
  return parted(when, (parts) => parts.map((part, index) => (index === first ? replaced(part, rest, condition) : part)));
}

/** The whole with one more condition at the end of a group; a lone comparison becomes a group of two. */
export function added(when: Condition, place: Place, condition: Condition): Condition {
  const here = at(when, place);
  if (here === undefined) {
    return when;
  }
  return replaced(when, place, isLeaf(here) ? group('all', [here, condition]) : parted(here, (parts) => [...parts, condition]));
}

/** The whole without the condition at a place. What is left alone in an `all` or `any` stands by itself; an empty group goes. */
export function removed(when: Condition, place: Place): Condition | undefined {
  const last = place.at(-1);
  if (last === undefined) {
    return undefined;
  }
  const around = place.slice(0, -1);
  const here = at(when, around);
  if (here === undefined || isLeaf(here)) {
    return when;
  }
  const { word, parts } = asGroup(here);
  const left = parts.filter((_, index) => index !== last);
  const [only] = left;
  if (only === undefined) {
    return removed(when, around);
  }
  return replaced(when, around, left.length === 1 && word !== 'none' ? only : group(word, left));
}

/** The whole with a comparison moved up (-1) or down (1) within its group. */
export function moved(when: Condition, place: Place, by: -1 | 1): Condition {
  const from = place.at(-1);
  const around = place.slice(0, -1);
  const here = at(when, around);
  if (from === undefined || here === undefined || isLeaf(here)) {
    return when;
  }
  const { word, parts } = asGroup(here);
  const to = from + by;
  const one = parts[from];
  const other = parts[to];
  if (one === undefined || other === undefined) {
    return when;
  }
  return replaced(when, around, group(word, parts.with(from, other).with(to, one)));
}

/** The whole with a group that asks for something else of its parts. */
export function reworded(when: Condition, place: Place, word: GroupWord): Condition {
  const here = at(when, place);
  return here === undefined || isLeaf(here) ? when : replaced(when, place, group(word, asGroup(here).parts));
}

/** The whole with a new group at the end of another, and in it one condition. */
export function withGroup(when: Condition, word: GroupWord, leaf: Leaf): Condition {
  return added(when, [], group(word, [leaf]));
}

/** Whether a group within this place is still a rule: groups stand at most two within each other. */
export function canHoldGroup(place: Place): boolean {
  return place.length < NESTING - 1;
}

/** The address of a place in the document, as the service names it: `/when/all/0`. */
export function pointer(when: Condition, place: Place): string {
  const [first, ...rest] = place;
  if (first === undefined || isLeaf(when)) {
    return '';
  }
  const { word, parts } = asGroup(when);
  const part = parts[first];
  return `/${word}/${first}${part ? pointer(part, rest) : ''}`;
}

function parted(when: Condition, change: (parts: readonly Condition[]) => readonly Condition[]): Condition {
  if (isLeaf(when)) {
    return when;
  }
  const { word, parts } = asGroup(when);
  return group(word, change(parts));
}
