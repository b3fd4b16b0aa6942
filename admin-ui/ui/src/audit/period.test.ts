import { describe, expect, it } from 'vitest';
import { periodOf } from './period';

describe('A period to export', () => {
  it('holds its last day to the end, also when the clock is put back in it', () => {
    const period = periodOf('2026-10-24', '2026-10-25');

    expect(new Date(period?.from ?? '')).toEqual(new Date(2026, 9, 24));
    expect(new Date(period?.to ?? '')).toEqual(new Date(2026, 9, 26));
  });

  it('is everything when no day is given, and open on one side when one is', () => {
    expect(periodOf('', '')).toEqual({});
    expect(periodOf('2026-10-24', '')).toEqual({ from: new Date(2026, 9, 24).toISOString() });
    expect(periodOf('', '2026-10-24')).toEqual({ to: new Date(2026, 9, 25).toISOString() });
  });

  it('is none when it ends before it begins', () => {
    expect(periodOf('2026-10-25', '2026-10-24')).toBeUndefined();
    expect(periodOf('2026-10-24', '2026-10-24')).toBeDefined();
  });
});
