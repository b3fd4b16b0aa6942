import { describe, expect, it } from 'vitest';
import { asInstant, asLocal, canBePlanned, proposed } from './moment';

describe('A moment to publish at', () => {
  it('comes back from its field as it went in, whatever the time zone', () => {
    const moment = new Date(2026, 11, 1, 8, 5);

    expect(asLocal(moment)).toBe('2026-12-01T08:05');
    expect(asInstant(asLocal(moment))).toBe(moment.toISOString());
  });

  it.each(['', 'tomorrow', '2026-13-40T99:00'])('is none when the field says %j', (typed) => {
    expect(asInstant(typed)).toBeUndefined();
  });

  it.each([
    ['2026-12-01T08:00:01Z', true],
    ['2027-11-30T08:00:00Z', true],
    ['2026-12-01T07:59:59Z', false],
    ['2027-12-02T08:00:00Z', false],
  ])('%s can be planned: %s', (instant, can) => {
    expect(canBePlanned(instant, new Date('2026-12-01T08:00:00Z'))).toBe(can);
  });

  it('is proposed on a whole hour, at least an hour from now', () => {
    const now = new Date(2026, 11, 31, 23, 40);

    const moment = proposed(now);

    expect(asLocal(moment)).toBe('2027-01-01T01:00');
  });
});
