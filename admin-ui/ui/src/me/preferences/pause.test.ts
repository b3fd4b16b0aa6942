import { describe, expect, it } from 'vitest';
import { dayOf, isPaused, startOf } from './pause';

describe('A pause', () => {
  it('runs until a day begins here, also over the end of a month', () => {
    const evening = new Date(2026, 10, 28, 23, 59);

    const until = startOf(dayOf(evening, 7));

    expect(until).toEqual(new Date(2026, 11, 5, 0, 0));
  });

  it('R16 is over once its day has come', () => {
    const until = '2026-12-05T00:00:00Z';

    expect(isPaused(until, new Date('2026-12-04T23:59:59Z'))).toBe(true);
    expect(isPaused(until, new Date('2026-12-05T00:00:00Z'))).toBe(false);
    expect(isPaused(undefined, new Date())).toBe(false);
  });
});
