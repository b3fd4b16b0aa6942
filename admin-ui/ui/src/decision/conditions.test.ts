import { describe, expect, it } from 'vitest';
import { rows } from './conditions';

describe('The rows of a condition', () => {
  it('have each group before its parts, and say how deep they stand', () => {
    const condition = {
      group: 'ALL',
      truth: 'TRUE',
      parts: [
        { fact: 'a', truth: 'TRUE' },
        { group: 'ANY', truth: 'TRUE', parts: [{ fact: 'b', truth: 'FALSE' }] },
        { fact: 'c', truth: 'UNKNOWN' },
      ],
    };

    expect(rows(condition).map(({ part, depth }) => [part.group ?? part.fact, depth])).toEqual([
      ['ALL', 0],
      ['a', 1],
      ['ANY', 1],
      ['b', 2],
      ['c', 1],
    ]);
  });

  it('are one for a single comparison', () => {
    expect(rows({ fact: 'a', truth: 'TRUE' })).toHaveLength(1);
  });
});
