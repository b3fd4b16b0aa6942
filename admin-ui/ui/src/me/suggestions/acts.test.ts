import { describe, expect, it } from 'vitest';
import { doneAs, until } from './acts';

describe('Answers to a suggestion', () => {
  it('call doing it shared only when others can see it', () => {
    expect(doneAs('SHARE')).toBe('SHARED');
    expect(doneAs('READ')).toBe('DONE');
  });

  it('put off to a morning, also over the end of a month', () => {
    const late = new Date(2026, 10, 30, 23, 50);

    expect(until('tomorrow', late)).toEqual(new Date(2026, 11, 1, 8, 0));
    expect(until('week', late)).toEqual(new Date(2026, 11, 7, 8, 0));
  });

  it('put off to eight in the morning when the clock changes in between', () => {
    const beforeSummer = new Date(2027, 2, 27, 12, 0);

    expect(until('tomorrow', beforeSummer).getHours()).toBe(8);
  });
});
