import { describe, expect, it } from 'vitest';
import type { Condition, Leaf } from '../rule';
import { added, at, canHoldGroup, moved, pointer, removed, replaced, reworded, withGroup } from './tree';

const leaf = (fact: string): Leaf => ({ fact, op: 'equals', value: true });
const A = leaf('a');
const B = leaf('b');
const C = leaf('c');
const D = leaf('d');

/** All of A and of (B or C). */
const NESTED: Condition = { all: [A, { any: [B, C] }] };

describe('In the tree of conditions', () => {
  it('a place leads to its condition', () => {
    expect(at(NESTED, [])).toBe(NESTED);
    expect(at(NESTED, [1, 1])).toBe(C);
    expect(at(NESTED, [2])).toBeUndefined();
    expect(at(A, [0])).toBeUndefined();
  });

  it('one condition is replaced and the others stay', () => {
    expect(replaced(NESTED, [1, 0], D)).toEqual({ all: [A, { any: [D, C] }] });
    expect(NESTED).toEqual({ all: [A, { any: [B, C] }] });
  });

  it('a lone comparison becomes a group when another comes', () => {
    expect(added(A, [], B)).toEqual({ all: [A, B] });
  });

  it('a condition is added at the end of its group', () => {
    expect(added(NESTED, [1], D)).toEqual({ all: [A, { any: [B, C, D] }] });
  });

  it('a group comes in with its first condition', () => {
    expect(withGroup(A, 'any', B)).toEqual({ all: [A, { any: [B] }] });
  });

  it('adding one and taking it away again gives back what was there', () => {
    expect(removed(added(A, [], B), [1])).toEqual(A);
    expect(removed(withGroup(NESTED, 'none', D), [2])).toEqual(NESTED);
  });

  it('what is left alone in a group of all or any stands by itself, but not what may not be', () => {
    expect(removed(NESTED, [1, 0])).toEqual({ all: [A, C] });
    expect(removed({ none: [A, B] }, [0])).toEqual({ none: [B] });
  });

  it('a group that became empty goes too', () => {
    expect(removed({ all: [A, { none: [B] }] }, [1, 0])).toEqual(A);
  });

  it('the last condition of all cannot go', () => {
    expect(removed(A, [])).toBeUndefined();
    expect(removed({ none: [A] }, [0])).toBeUndefined();
  });

  it('a condition moves within its group and not out of it', () => {
    expect(moved(NESTED, [1, 1], -1)).toEqual({ all: [A, { any: [C, B] }] });
    expect(moved(NESTED, [0], 1)).toEqual({ all: [{ any: [B, C] }, A] });
    expect(moved(NESTED, [1, 0], -1)).toEqual(NESTED);
  });

  it('a group can ask for something else of the same conditions', () => {
    expect(reworded(NESTED, [1], 'none')).toEqual({ all: [A, { none: [B, C] }] });
  });

  it('groups stand at most two within each other', () => {
    expect(canHoldGroup([])).toBe(true);
    expect(canHoldGroup([1])).toBe(false);
  });

  it('a place has the address that the service gives it', () => {
    expect(pointer(NESTED, [1, 0])).toBe('/all/1/any/0');
    expect(pointer(NESTED, [1])).toBe('/all/1');
    expect(pointer(A, [])).toBe('');
  });
});
