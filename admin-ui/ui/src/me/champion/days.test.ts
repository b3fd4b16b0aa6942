import { describe, expect, it } from 'vitest';
import { endOf, inAYear, momentOn } from './days';

const NOW = new Date(2026, 10, 20, 9, 30);

describe('the days of a leader', () => {
  it('a year from now is the same day next year', () => {
    expect(inAYear(NOW)).toBe('2027-11-20');
  });

  it('a day is over when the next one begins', () => {
    expect(new Date(endOf('2026-12-31'))).toEqual(new Date(2027, 0, 1));
  });

  it('what was done today was done now at the latest, and earlier in the middle of the day', () => {
    expect(momentOn('2026-11-20', NOW)).toBe(NOW.toISOString());
    expect(momentOn('2026-11-19', NOW)).toBe(new Date(2026, 10, 19, 12).toISOString());
  });

  it('what lies ahead, too far back or nowhere is not a moment', () => {
    expect(momentOn('2026-11-21', NOW)).toBeUndefined();
    expect(momentOn('2026-10-21', NOW)).toBeUndefined();
    expect(momentOn('', NOW)).toBeUndefined();
  });
});
