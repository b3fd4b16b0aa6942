import { describe, expect, it } from 'vitest';
import type { PublishedRule } from '../rule';
import { filtered, filterOf } from './filter';

const ORDER = ['RELEVANCE', 'CADENCE'];

function rule(id: string, more: Partial<PublishedRule> = {}): PublishedRule {
  return {
    id,
    area: id.split('.')[0]?.toUpperCase() ?? '',
    schema: 'rule/1',
    title: { nl: 'Rust na negeren', en: 'Rest after being ignored' },
    when: { fact: 'nudge.ignoredInARow', op: 'atLeast', value: 2 },
    then: [{ effect: 'SUPPRESS_NUDGE', reason: 'RESTING' }],
    onUnknown: 'SUPPRESS',
    owner: 'HR',
    ...more,
  };
}

const REST = rule('cadence.rest');
const OFF = rule('cadence.off', { enabled: false, owner: 'COMMS' });
const THEME = rule('relevance.theme', {
  title: { nl: 'Past bij je interesses', en: 'Fits your interests' },
  then: [{ effect: 'ADJUST', reason: 'THEME_MATCH', amount: 3 }],
  serves: ['R03'],
});
const ALL = [REST, OFF, THEME];

function found(search: string): readonly string[] {
  return filtered(ALL, filterOf(new URLSearchParams(search)), ORDER).map(({ id }) => id);
}

describe('Among the rules', () => {
  it('all are found by area and name when nothing is asked', () => {
    expect(found('')).toEqual(['relevance.theme', 'cadence.off', 'cadence.rest']);
  });

  it('those with every word that is searched for are found, in either language, by name, id or requirement', () => {
    expect(found('q=INTERESSES past')).toEqual(['relevance.theme']);
    expect(found('q=ignored rest')).toEqual(['cadence.off', 'cadence.rest']);
    expect(found('q=r03')).toEqual(['relevance.theme']);
    expect(found('q=interesses negeren')).toEqual([]);
  });

  it('filters narrow together', () => {
    expect(found('area=CADENCE&state=on')).toEqual(['cadence.rest']);
    expect(found('state=off')).toEqual(['cadence.off']);
    expect(found('owner=COMMS')).toEqual(['cadence.off']);
    expect(found('effect=ADJUST')).toEqual(['relevance.theme']);
  });
});
