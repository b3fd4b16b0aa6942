import { describe, expect, it } from 'vitest';
import { ticked, wanted } from './card';

describe('the checklist of a leader', () => {
  it('sends every part, ticked or not', () => {
    expect(wanted(['about', 'lastPost'], ['finance'])).toEqual({
      checklist: { photo: false, headline: false, lastPost: true, about: true },
      themes: ['finance'],
    });
  });

  it('reads back what was sent, in the order of the list', () => {
    const { checklist } = wanted(['about', 'photo'], []);

    expect(ticked({ ...(checklist ? { checklist } : {}) })).toEqual(['photo', 'about']);
    expect(ticked({})).toEqual([]);
  });
});
