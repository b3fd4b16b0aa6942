import { describe, expect, it } from 'vitest';
import { became, isOpen, itemsOf, lengthOf, perWeek, weeksOf, withoutBreaches } from './figures';

const offered = (...ids: string[]) => ids.map((contentId) => ({ contentId }));

describe('The figures of a simulation', () => {
  it('are told by the week when they cover more than one', () => {
    const weeks = weeksOf({ from: '2026-11-01T00:00:00Z', to: '2026-11-29T00:00:00Z' });

    expect(weeks).toBe(4);
    expect(perWeek(130, 4)).toBe(33);
  });

  it.each([
    [{ from: '2026-11-01T00:00:00Z', to: '2026-11-03T00:00:00Z' }],
    [{ to: '2026-11-03T00:00:00Z' }],
    [{}],
  ])('are not told by the week for %j', (report) => {
    expect(weeksOf(report)).toBeUndefined();
  });

  it('have bars in proportion to the longest', () => {
    expect(lengthOf(5, [20, 5, 0])).toBe(25);
    expect(lengthOf(20, [20, 5, 0])).toBe(100);
    expect(lengthOf(0, [0])).toBe(0);
  });

  it('end with a step without an end', () => {
    expect(isOpen(2_147_483_647)).toBe(true);
    expect(isOpen(3)).toBe(false);
  });

  it('do not say a breach twice', () => {
    const sentences = [{ nl: 'Geprobeerd.' }, { nl: 'Te vaak.' }];

    expect(withoutBreaches(sentences, [{ sentence: { nl: 'Te vaak.' } }])).toEqual([{ nl: 'Geprobeerd.' }]);
  });
});

describe('A sample', () => {
  it('says of each item whether it stayed, moved, went or came', () => {
    const sample = { before: offered('a', 'b', 'c', 'd'), after: offered('a', 'c', 'b', 'e') };

    expect(became(sample)).toEqual({ before: ['stayed', 'moved', 'moved', 'went'], after: ['stayed', 'moved', 'moved', 'came'] });
  });

  it('does not call an item moved for what went before it', () => {
    const sample = { before: offered('a', 'b', 'c'), after: offered('b', 'c') };

    expect(became(sample).after).toEqual(['stayed', 'stayed']);
  });

  it('names each of its items once', () => {
    expect(itemsOf([{ before: offered('b', 'a'), after: offered('a') }, { before: offered('b'), after: [] }])).toEqual(['a', 'b']);
  });
});
