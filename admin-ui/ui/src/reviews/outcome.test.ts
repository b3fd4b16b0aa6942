import { expect, it } from 'vitest';
import { becameOf } from './outcome';

it.each([
  ['a', 'taken'],
  ['b', 'changed'],
  ['c', 'nothingWaited'],
])('of several stories, %s was %s', (id, became) => {
  expect(becameOf(id, { items: [{ contentId: 'a' }], changed: ['b'] })).toBe(became);
});
