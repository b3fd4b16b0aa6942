import { describe, expect, it } from 'vitest';
import { moved } from './order';

describe('Moving in a list', () => {
  it('brings one forward', () => expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']));
  it('brings one back', () => expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']));
  it('leaves the first where it is', () => expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']));
  it('leaves the last where it is', () => expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']));
});
