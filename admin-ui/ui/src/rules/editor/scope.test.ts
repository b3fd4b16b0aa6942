import { describe, expect, it } from 'vitest';
import type { Rule } from '../rule';
import { requirementsIn, withChannel, withDay } from './scope';

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

describe('Where and when a rule holds', () => {
  it('is everywhere again once the last channel was taken away', () => {
    const mail = withChannel(RULE, 'EMAIL', true);

    expect(mail.scope).toEqual({ channels: ['EMAIL'] });
    expect(withChannel(withChannel(mail, 'CHAT', true), 'EMAIL', false).scope).toEqual({ channels: ['CHAT'] });
    expect(withChannel(mail, 'EMAIL', false)).toEqual(RULE);
  });

  it('is always again once both days were taken away', () => {
    const summer = withDay(withDay(RULE, 'from', '2027-06-21'), 'until', '2027-09-21');

    expect(summer.valid).toEqual({ from: '2027-06-21', until: '2027-09-21' });
    expect(withDay(summer, 'from', '').valid).toEqual({ until: '2027-09-21' });
    expect(withDay(withDay(summer, 'from', ''), 'until', '')).toEqual(RULE);
  });

  it.each([
    ['r36, G10', ['R36', 'G10']],
    ['  R01;R02  R03,', ['R01', 'R02', 'R03']],
    ['', []],
  ])('serves what is named in %j', (text, names) => {
    expect(requirementsIn(text)).toEqual(names);
  });
});
