import { describe, expect, it } from 'vitest';
import { isOutside, shownAs, typedAs } from './number';

describe('A number that is typed', () => {
  it.each([
    ['14', 'DAYS', 14],
    ['33.3', 'THOUSANDTHS', 333],
    ['33,3', 'THOUSANDTHS', 333],
    ['0.15', 'THOUSANDTHS', 2],
    ['-200', 'NONE', -200],
    ['1.6', 'HOURS', 2],
    ['', 'HOURS', null],
    ['-', 'NONE', null],
  ] as const)('%j in %s is %j', (text, unit, value) => {
    expect(typedAs(text, unit)).toBe(value);
  });

  it.each([
    [333, 'THOUSANDTHS'],
    [45, 'THOUSANDTHS'],
    [-1000, 'NONE'],
    [336, 'HOURS'],
    [null, 'DAYS'],
  ] as const)('%j in %s comes back as it was shown', (value, unit) => {
    expect(typedAs(shownAs(value, unit), unit)).toBe(value);
  });

  it.each([
    [null, true],
    [23, true],
    [24, false],
    [720, false],
    [721, true],
  ])('%j is outside 24 to 720: %j', (value, outside) => {
    expect(isOutside(value, { min: 24, max: 720 })).toBe(outside);
  });
});
