import { describe, expect, it } from 'vitest';
import type { Rule } from '../rule';
import { freeName, roomAround, usesOf, withoutUnused, withParam } from './params';

const HOURS = { type: 'int', min: 24, max: 720, value: 72 } as const;

const RULE: Rule = {
  id: 'cadence.rest',
  area: 'CADENCE',
  schema: 'rule/1',
  title: { nl: 'Rust', en: 'Rest' },
  when: {
    all: [
      { fact: 'nudge.hoursSinceLast', op: 'lessThan', value: { param: 'hours' } },
      { fact: 'content.ageHours', op: 'between', value: [0, { param: 'hours' }] },
    ],
  },
  then: [{ effect: 'ADJUST', reason: 'FRESH', per: 'content.newness', each: { param: 'each' }, max: 100 }],
  params: { hours: HOURS, each: HOURS },
  onUnknown: 'IGNORE',
  owner: 'HR',
};

describe('An adjustable number', () => {
  it('is found wherever it is used: compared, at an end of a range, and in an effect', () => {
    expect(usesOf(RULE, 'hours')).toHaveLength(2);
    expect(usesOf(RULE, 'each')).toEqual([{ effect: RULE.then[0], field: 'each' }]);
  });

  it('goes when nothing uses it any more', () => {
    const without = withoutUnused({ ...RULE, then: [{ effect: 'LABEL', reason: 'FRESH' }] });

    expect(without.params).toEqual({ hours: HOURS });
    expect(withoutUnused(RULE)).toBe(RULE);
  });

  it('leaves no empty list of numbers behind', () => {
    const bare = withoutUnused({ ...RULE, when: { fact: 'employee.joined', op: 'equals', value: true }, then: [] });

    expect('params' in bare).toBe(false);
  });

  it('is named after what it is for, and never as another', () => {
    expect(freeName(RULE, 'content.ageHours')).toBe('ageHours');
    expect(freeName(RULE, 'hours')).toBe('hours2');
    expect(freeName(withParam(RULE, 'hours2', HOURS), 'hours')).toBe('hours3');
    expect(freeName(RULE, 'match.9lives')).toBe('number');
  });

  it.each([
    [72, 0, 1_000_000],
    [0, 0, 1000],
    [null, 0, 1000],
    [-200, -1000, 1000],
    [-999, -1000, 1000],
    [990, 0, 1000],
    [5000, 0, 1000],
  ])('that begins at %j has room around it between %d and %d', (value, least, most) => {
    const { min, max, value: start } = roomAround(value, least, most) as { min: number; max: number; value: number };

    expect(min).toBeGreaterThanOrEqual(least);
    expect(max).toBeLessThanOrEqual(most);
    expect(min).toBeLessThan(max);
    expect(start).toBeGreaterThanOrEqual(min);
    expect(start).toBeLessThanOrEqual(max);
  });
});
