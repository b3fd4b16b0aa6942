import { describe, expect, it } from 'vitest';
import { open, sent, sourceOf, type Difference } from './choices';

const rule = (value: number) => ({ id: 'a', area: 'CADENCE', title: {}, params: { n: { value } } });

const BOTH: Difference = { ruleId: 'both', collides: true, base: rule(1), published: rule(2), draft: rule(3) };
const OTHER: Difference = { ruleId: 'other', collides: true, base: rule(1), published: null, draft: rule(3) };
const MINE: Difference = { ruleId: 'mine', collides: false, base: rule(1), published: rule(1), draft: rule(3) };

describe('Bringing a change up to date', () => {
  it('waits until each rule that both sides changed is chosen', () => {
    expect(open([BOTH, OTHER, MINE], { both: 'DRAFT' })).toEqual([OTHER]);
    expect(open([BOTH, OTHER, MINE], { both: 'DRAFT', other: 'PUBLISHED' })).toEqual([]);
  });

  it('sends no choice that nobody asks for', () => {
    expect(sent([BOTH, MINE], { both: 'PUBLISHED', mine: 'DRAFT', gone: 'DRAFT' })).toEqual({ both: 'PUBLISHED' });
  });

  it.each([
    [MINE, 'fromDraft'],
    [{ base: rule(1), published: rule(2), draft: rule(1) }, 'fromPublished'],
    [{ base: null, published: rule(2), draft: null }, 'fromPublished'],
    [{ base: rule(1), published: rule(2), draft: rule(2) }, 'both'],
  ] as const)('tells of %j that it is %s', (difference, source) => {
    expect(sourceOf(difference)).toBe(source);
  });
});
