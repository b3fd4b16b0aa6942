import { describe, expect, it } from 'vitest';
import { offered, withheld } from './grouping';

const items = [
  { contentId: 'a', wasOffered: false, score: 0, outcome: 'Verlopen.' },
  { contentId: 'b', wasOffered: true, score: 300, outcome: 'Voorgesteld, op plaats 2.' },
  { contentId: 'c', wasOffered: false, score: 100, outcome: 'Andere stukken pasten beter.' },
  { contentId: 'd', wasOffered: true, score: 900, outcome: 'Voorgesteld, op plaats 1.' },
  { contentId: 'e', wasOffered: false, score: 200, outcome: 'Andere stukken pasten beter.' },
];

describe('The items of a decision', () => {
  it('that were offered come best first', () => {
    expect(offered(items).map((item) => item.contentId)).toEqual(['d', 'b']);
  });

  it('that were held back come by reason, the most common reason first and in it the best item first', () => {
    expect(withheld(items).map((group) => [group.reason, group.items.map((item) => item.contentId)])).toEqual([
      ['Andere stukken pasten beter.', ['e', 'c']],
      ['Verlopen.', ['a']],
    ]);
  });
});
