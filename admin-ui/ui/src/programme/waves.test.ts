import { describe, expect, it } from 'vitest';
import { asEntry, hasBegun, isEarlier, isNoNumber, unitsOf, WAVES } from './waves';

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
    expect(asEntry({ from: '', joined: ' ', units: '' })).toEqual({});
    expect(isNoNumber({ from: '', joined: ' ', units: '' })).toBe(false);
  });

  it('is a moment, a number of people and how many units', () => {
    expect(asEntry({ from: '2026-12-05T18:00', joined: ' 25 ', units: 'ALL' })).toEqual({
      from: new Date('2026-12-05T18:00').toISOString(),
      joined: 25,
      units: 'ALL',
    });
  });

  it('is some or all units, and never none of them', () => {
    expect([unitsOf({ units: 'SOME' }), unitsOf({ units: 'NONE' }), unitsOf(undefined)]).toEqual(['SOME', '', '']);
  });

  it('is no half people', () => {
    expect(isNoNumber({ from: '', joined: '2,5', units: '' })).toBe(true);
  });
});
