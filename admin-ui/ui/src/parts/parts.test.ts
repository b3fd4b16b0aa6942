import { describe, expect, it } from 'vitest';
import type { RuleDocument } from '../changes/calls';
import { differingParts, sameRule } from './parts';

const REST: RuleDocument = {
  id: 'cadence.rest',
  area: 'CADENCE',
  title: { nl: 'Rust', en: 'Rest' },
  when: { fact: 'nudge.hoursSinceLast', op: 'lessThan', value: { param: 'hours' } },
  then: [{ effect: 'SUPPRESS_NUDGE', reason: 'RESTING' }],
  params: { hours: { type: 'int', min: 24, max: 100, value: 48 } },
  owner: 'HR',
  enabled: true,
};

describe('Versions of a rule', () => {
  it('differ in the number that was turned, by its name', () => {
    const turned = { ...REST, params: { hours: { type: 'int', min: 24, max: 100, value: 72 } } };

    expect(differingParts([REST, turned])).toEqual([{ kind: 'params.value', name: 'hours', values: ['48', '72'] }]);
  });

  it('differ in nothing when only keys are in another order, or the sentence was left out', () => {
    const other = { ...REST, when: { op: 'lessThan', value: { param: 'hours' }, fact: 'nudge.hoursSinceLast' }, sentence: { nl: 'Zin' } };

    expect(sameRule(REST, other)).toBe(true);
  });

  it('differ in every part when one of them is without the rule', () => {
    const parts = differingParts([REST, undefined]);

    expect(parts.map((part) => part.kind)).toContain('title.nl');
    expect(parts.every((part) => part.values[1] === undefined)).toBe(true);
  });

  it('are compared three at a time', () => {
    const published = { ...REST, enabled: false };
    const draft = { ...REST, owner: 'COMMS' };

    expect(differingParts([REST, published, draft])).toEqual([
      { kind: 'enabled', values: ['true', 'false', 'true'] },
      { kind: 'owner', values: ['HR', 'HR', 'COMMS'] },
    ]);
  });

  it('are the same when neither is there', () => {
    expect(sameRule(undefined, undefined)).toBe(true);
    expect(sameRule(REST, undefined)).toBe(false);
  });
});
