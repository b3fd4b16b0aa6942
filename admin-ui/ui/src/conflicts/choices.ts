import { readVersion } from '../changes/calls';
import type { Schemas } from '../client/api';
import { sameRule } from '../parts/parts';

export type Difference = Schemas['RuleDifference'];
export type Side = 'DRAFT' | 'PUBLISHED';
export type Choices = Readonly<Record<string, Side>>;

/** Where a rule comes from that nobody needs to choose. */
export type Source = 'fromDraft' | 'fromPublished' | 'both';

/** The rules for which somebody must choose. */
export function collisions(differences: readonly Difference[]): Difference[] {
  return differences.filter((one) => one.collides);
}

/** Rules for which nothing was chosen yet. */
export function open(differences: readonly Difference[], choices: Choices): Difference[] {
  return collisions(differences).filter((one) => choices[one.ruleId ?? ''] === undefined);
}

/** What is sent: the choices that are about these collisions; one that is no longer asked for is left out. */
export function sent(differences: readonly Difference[], choices: Choices): Record<string, Side> {
  return Object.fromEntries(
    collisions(differences).flatMap(({ ruleId = '' }) => {
      const side = choices[ruleId];
      return side ? [[ruleId, side]] : [];
    }),
  );
}

/** Where a rule comes from that does not collide. */
export function sourceOf({ base, published, draft }: Difference): Source {
  const changedByDraft = !sameRule(readVersion(base), readVersion(draft));
  const changedByOthers = !sameRule(readVersion(base), readVersion(published));
  return changedByDraft && changedByOthers ? 'both' : changedByDraft ? 'fromDraft' : 'fromPublished';
}
