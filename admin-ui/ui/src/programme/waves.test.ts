import { describe, expect, it } from 'vitest';
import { asEntry, hasBegun, isEarlier, isNoNumber, WAVES } from './waves';

describe('Waves', () => {
  it('have begun up to the one that is open', () => {
    expect(WAVES.map((wave) => hasBegun(wave, 'AMBASSADORS'))).toEqual([true, true, false]);
  });

  it('are earlier when opening them makes the circle smaller', () => {
    expect(WAVES.map((wave) => isEarlier(wave, 'AMBASSADORS'))).toEqual([true, false, false]);
  });
});

describe('What a wave asks', () => {
  it('is nothing when nothing is filled in', () => {
    expect(asEntry({ from: '', joined: ' ' })).toEqual({});
    expect(isNoNumber({ from: '', joined: ' ' })).toBe(false);
  });

  it('is a moment and a number of people', () => {
    expect(asEntry({ from: '2026-12-05T18:00', joined: ' 25 ' })).toEqual({ from: new Date('2026-12-05T18:00').toISOString(), joined: 25 });
  });

  it('is no half people', () => {
    expect(isNoNumber({ from: '', joined: '2,5' })).toBe(true);
  });
});
