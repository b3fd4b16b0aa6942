import { describe, expect, it } from 'vitest';
import type { Rule } from '../rule';
import { byField, fieldsOf, type Issue } from './issues';

const RULE: Rule = {
  id: 'cadence.rest',
  area: 'CADENCE',
  schema: 'rule/1',
  title: { nl: 'Rust', en: 'Rest' },
  when: { all: [{ fact: 'a', op: 'equals', value: 1 }, { any: [{ fact: 'b', op: 'equals', value: 1 }] }] },
  then: [{ effect: 'ADJUST', reason: 'FRESH', amount: { param: 'points' } }],
  params: { points: { type: 'int', min: 0, max: 9, value: 3 } },
  onUnknown: 'IGNORE',
  owner: 'HR',
};

const issue = (path: string): Issue => ({ severity: 'REFUSE', path, message: { nl: path, en: path } });

function placed(path: string): string | undefined {
  return [...byField([issue(path)], fieldsOf(RULE)).keys()][0];
}

describe('What is the matter', () => {
  it.each([
    ['/when/all/0/op', '/when/all/0'],
    ['/when/all/1/any/0/value', '/when/all/1/any/0'],
    ['/when', '/when'],
    ['/when/all/10/op', '/when'],
    ['/when/all/1', '/when/all/1'],
    ['/then/0/amount', '/then/0/amount'],
    ['/then/0/kinds/1', '/then/0'],
    ['/then', '/then'],
    ['/params/points/value', '/params/points'],
    ['/title/nl', '/title/nl'],
    ['/scope/channels/0', '/scope'],
  ])('at %s is shown at %s', (path, field) => {
    expect(placed(path)).toBe(field);
  });

  it('belongs to the whole rule when no field shows it', () => {
    expect(placed('')).toBe('');
    expect(placed('/id')).toBe('');
    expect(placed('/titles')).toBe('');
  });

  it('is shown together with what else is the matter there', () => {
    const found = byField([issue('/owner'), issue('/when/all/0/op'), issue('/when/all/0/fact')], fieldsOf(RULE));

    expect(found.get('/when/all/0')).toHaveLength(2);
    expect(found.get('/owner')).toHaveLength(1);
  });
});
