import { describe, expect, it } from 'vitest';
import { asWanted, holdsAt, isOver, lacks, NO_WISH } from './quiet';

const NOW = new Date('2026-12-01T12:00:00Z');
const quiet = { id: 'q-1', reason: 'incident', from: '2026-12-01T10:00:00Z' };

describe('A silence', () => {
  it('holds from its first moment until it is over or ended', () => {
    expect(holdsAt(quiet, NOW)).toBe(true);
    expect(holdsAt({ ...quiet, from: '2026-12-01T13:00:00Z' }, NOW)).toBe(false);
    expect(holdsAt({ ...quiet, until: '2026-12-01T12:00:00Z' }, NOW)).toBe(false);
    expect(holdsAt({ ...quiet, endedAt: '2026-12-01T11:00:00Z' }, NOW)).toBe(false);
  });

  it('that is to come is not over', () => {
    expect(isOver({ ...quiet, from: '2026-12-02T10:00:00Z' }, NOW)).toBe(false);
    expect(isOver({ ...quiet, until: '2026-12-01T12:00:00Z' }, NOW)).toBe(true);
    expect(isOver({ ...quiet, endedAt: '2026-12-01T11:00:00Z' }, NOW)).toBe(true);
  });
});

describe('A wish for silence', () => {
  it('needs a reason, and whom or what it is about unless it is everybody', () => {
    expect(lacks(NO_WISH)).toEqual(['reason']);
    expect(lacks({ ...NO_WISH, reason: 'x', scope: 'UNIT', unit: ' ' })).toEqual(['unit']);
    expect(lacks({ ...NO_WISH, reason: 'x', scope: 'THEME' })).toEqual(['theme']);
    expect(lacks({ ...NO_WISH, reason: 'x' })).toEqual([]);
  });

  it('for everybody from now on says nothing but why', () => {
    expect(asWanted({ ...NO_WISH, reason: ' incident ', unit: 'zorg', theme: 'care' })).toEqual({ reason: 'incident' });
  });

  it('for a unit or a theme names only that one, with the moments that were filled in', () => {
    const until = '2026-12-05T18:00';

    expect(asWanted({ ...NO_WISH, reason: 'x', scope: 'UNIT', unit: ' zorg ', theme: 'care', until })).toEqual({
      scope: { unit: 'zorg' },
      reason: 'x',
      until: new Date(until).toISOString(),
    });
    expect(asWanted({ ...NO_WISH, reason: 'x', scope: 'THEME', unit: 'zorg', theme: 'care' })).toEqual({ scope: { theme: 'care' }, reason: 'x' });
  });
});
