import { describe, expect, it } from 'vitest';
import { steps } from './waterfall';

describe('A waterfall', () => {
  it('begins each step where the one before it ended', () => {
    const [first, second, third] = steps([{ amount: 600 }, { amount: 400 }, { amount: -250 }]);

    expect([first?.total, second?.total, third?.total]).toEqual([600, 1000, 750]);
    expect(first).toMatchObject({ start: 0, width: 60 });
    expect(second).toMatchObject({ start: 60, width: 40 });
    expect(third).toMatchObject({ start: 75, width: 25 });
  });

  it('keeps room to the left of zero for a score below it', () => {
    const [first, second] = steps([{ amount: 100 }, { amount: -400 }]);

    expect(first).toMatchObject({ total: 100, start: 75, width: 25 });
    expect(second).toMatchObject({ total: -300, start: 0, width: 100 });
  });

  it('draws nothing where nothing was added', () => {
    expect(steps([])).toEqual([]);
    expect(steps([{ amount: 0 }])[0]).toMatchObject({ total: 0, start: 0, width: 0 });
  });
});
