import { describe, expect, it } from 'vitest';
import { shownAs, typedAs } from './number';

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
});
