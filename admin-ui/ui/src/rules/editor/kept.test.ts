import { beforeEach, describe, expect, it } from 'vitest';
import type { Rule } from '../rule';
import { drawerOf, sameRule } from './kept';

const RULE: Rule = {
  id: 'cadence.rest',
  area: 'CADENCE',
  schema: 'rule/1',
  title: { nl: 'Rust', en: 'Rest' },
  when: { fact: 'employee.joined', op: 'equals', value: true },
  then: [],
  onUnknown: 'IGNORE',
  owner: 'HR',
};

describe('Unsaved work', () => {
  beforeEach(() => sessionStorage.clear());

  it('is there again after the page was loaded anew', () => {
    drawerOf('ann', 'draft', RULE.id).put({ etag: '"1"', rule: RULE });

    expect(drawerOf('ann', 'draft', RULE.id).read()).toEqual({ etag: '"1"', rule: RULE });
  });

  it('is for the same person, change and rule only', () => {
    drawerOf('ann', 'draft', RULE.id).put({ rule: RULE });

    expect(drawerOf('bob', 'draft', RULE.id).read()).toBeUndefined();
    expect(drawerOf('ann', 'other', RULE.id).read()).toBeUndefined();
    expect(drawerOf('ann', 'draft', 'cadence.other').read()).toBeUndefined();
  });

  it('is gone once it was emptied, and what cannot be read counts as nothing', () => {
    const drawer = drawerOf('ann', 'draft', RULE.id);
    drawer.put({ rule: RULE });
    drawer.empty();
    expect(drawer.read()).toBeUndefined();

    sessionStorage.setItem('weerklank.rule.ann.draft.cadence.rest', '{oops');
    expect(drawer.read()).toBeUndefined();
  });
});

describe('Two rules', () => {
  it('are the same in whatever order their parts stand', () => {
    const { owner, ...rest } = RULE;

    expect(sameRule({ owner, ...rest }, RULE)).toBe(true);
  });

  it('differ by a number, and by the order of a list', () => {
    expect(sameRule({ ...RULE, serves: ['R01', 'R02'] }, { ...RULE, serves: ['R02', 'R01'] })).toBe(false);
    expect(sameRule({ ...RULE, enabled: false }, RULE)).toBe(false);
  });
});
