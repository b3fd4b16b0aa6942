import type { RuleDocument } from '../changes/calls';
import { sameRule } from '../parts/parts';

/** A rule that differs between then and now. */
export interface Compared {
  id: string;
  then: RuleDocument | undefined;
  now: RuleDocument | undefined;
}

const AREAS = ['RELEVANCE', 'AUTHENTICITY', 'CADENCE', 'CHAMPION', 'GOVERNANCE'] as const;
export type Area = (typeof AREAS)[number];

/** The rules that differ, by id. */
export function compare(then: readonly RuleDocument[], now: readonly RuleDocument[]): Compared[] {
  const old = byId(then);
  const present = byId(now);
  return [...new Set([...old.keys(), ...present.keys()])]
    .sort()
    .map((id) => ({ id, then: old.get(id), now: present.get(id) }))
    .filter((one) => !sameRule(one.then, one.now));
}

/** Rules under what they are about, in the order in which people ask; what is empty is left out. */
export function byArea(rules: readonly RuleDocument[]): { area: Area; rules: RuleDocument[] }[] {
  return AREAS.map((area) => ({ area, rules: rules.filter((rule) => rule.area === area) })).filter((group) => group.rules.length > 0);
}

/** The rules in whose title or sentence all of these words stand, in whatever case. */
export function matching(rules: readonly RuleDocument[], words: string, say: (text: { nl?: string; en?: string } | undefined) => string) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return rules.filter((rule) => {
    const text = `${rule.id} ${say(rule.title)} ${say(rule.sentence)}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

function byId(rules: readonly RuleDocument[]): Map<string, RuleDocument> {
  return new Map(rules.map((rule) => [rule.id, rule]));
}
