import type { ActName } from './calls';

/** What cannot be done, and why, in the words of the service. */
export interface Refused {
  acts: Explained[];
  why: string;
}

interface Seen {
  act?: string;
  refusal?: { nl?: string; en?: string };
}

/** The acts of a change that a person decides on, in the order in which they come up. */
export const DECIDED: readonly ActName[] = ['SUBMIT', 'APPROVE', 'RETURN', 'SCHEDULE', 'PUBLISH', 'WITHDRAW'];

/** What people may wonder about when they cannot do it; others' own acts nobody misses. */
type Explained = Extract<ActName, 'SUBMIT' | 'APPROVE' | 'SCHEDULE' | 'PUBLISH'>;
const EXPLAINED: readonly Explained[] = ['SUBMIT', 'APPROVE', 'SCHEDULE', 'PUBLISH'];

/** What this person can do now. */
export function allowed(acts: readonly Seen[]): ActName[] {
  return DECIDED.filter((name) => acts.some((one) => one.act === name && !one.refusal));
}

/** What this person cannot do though its state allows it, each reason once. */
export function refusals(acts: readonly Seen[], say: (sentence: Seen['refusal']) => string): Refused[] {
  const byReason = new Map<string, Explained[]>();
  for (const name of EXPLAINED) {
    const refusal = acts.find((one) => one.act === name)?.refusal;
    if (refusal) {
      const why = say(refusal);
      byReason.set(why, [...(byReason.get(why) ?? []), name]);
    }
  }
  return [...byReason].map(([why, names]) => ({ why, acts: names }));
}
