import { describe, expect, it } from 'vitest';
import { usesOf } from '../editor/params';
import type { PublishedRule } from '../rule';
import { freeId, fromCopy, fromShape, SHAPES } from './start';

const WANTED = { nl: 'Rust in de zomer', en: ' Rest in summer ', area: 'CADENCE', owner: 'HR' };

const ORIGINAL: PublishedRule = {
  id: 'cadence.away',
  area: 'CADENCE',
  schema: 'rule/1',
  title: { nl: 'Afwezig', en: 'Away' },
  when: { fact: 'employee.away', op: 'equals', value: true },
  then: [{ effect: 'DEFER_UNTIL', reason: 'AWAY', until: 'NEXT_WORKING_TIME' }],
  onUnknown: 'SUPPRESS',
  owner: 'COMPLIANCE',
  serves: ['R32'],
  enabled: false,
  sentence: { nl: 'Oud.', en: 'Old.' },
};

describe('A new rule', () => {
  it.each(SHAPES)('of the shape %s has its names, and uses every number that it can turn', (shape) => {
    const rule = fromShape(shape, WANTED, []);

    expect(rule.title).toEqual({ nl: 'Rust in de zomer', en: 'Rest in summer' });
    for (const name of Object.keys(rule.params ?? {})) {
      expect(usesOf(rule, name)).not.toEqual([]);
    }
  });

  it('that begins as a copy says the same, is on, and is nobody else’s', () => {
    const rule = fromCopy(ORIGINAL, WANTED, ['cadence.away']);

    expect(rule).toMatchObject({ id: 'cadence.rest-in-summer', owner: 'HR', enabled: true, serves: [] });
    expect(rule.when).toEqual(ORIGINAL.when);
    expect('sentence' in rule).toBe(false);
  });

  it.each([
    ['Één café: “nu”!', 'cadence.een-cafe-nu'],
    ['  --  ', 'cadence.rule'],
    ['x'.repeat(80), `cadence.${'x'.repeat(60)}`],
  ])('called %j gets an id that rules can have', (name, id) => {
    expect(freeId('CADENCE', name, [])).toBe(id);
    expect(id).toMatch(/^[a-z]+(\.[a-z0-9]+(-[a-z0-9]+)*){1,3}$/);
  });

  it('never gets the id of another', () => {
    expect(freeId('CADENCE', 'Rest', ['cadence.rest', 'cadence.rest-2'])).toBe('cadence.rest-3');
  });
});
