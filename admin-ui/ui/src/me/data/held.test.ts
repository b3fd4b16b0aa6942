import { describe, expect, it } from 'vitest';
import { counted, held } from './held';

describe('Everything that is held about a person', () => {
  it('G06 comes newest first', () => {
    const suggestions = [
      { suggestionId: 'old', offeredAt: '2026-11-01T08:00:00+00:00' },
      { suggestionId: 'new', offeredAt: '2026-11-20T08:00:00+00:00' },
    ];

    const shown = held({ offered: { suggestions } });

    expect(shown.suggestions.map((each) => each.suggestionId)).toEqual(['new', 'old']);
  });

  it('G06 tells apart what was done by a link in a message', () => {
    const shown = held({ mailLinks: [{ suggestionId: 's', act: 'STOP', at: '2026-11-20T08:00:00+00:00' }] });

    expect(shown.mailActs.map((each) => each.act)).toEqual(['STOP']);
    expect(shown.other).toEqual([]);
  });

  it('G06 loses no room that these pages do not know', () => {
    const shown = held({ employer: {}, coaching: [1], offered: { waves: 2, decisions: [] }, decisionRecords: [], learnt: {} });

    expect(shown.other).toEqual([
      ['coaching', [1]],
      ['waves', 2],
    ]);
  });

  it('stands also when the answer is not what was expected', () => {
    expect(held(null)).toMatchObject({ suggestions: [], nudges: [], lookedUp: [], publishedTexts: [], mailActs: [], other: [] });
  });

  it('counts what was said several times once', () => {
    expect(counted(['te oud', 'past niet', 'past niet'])).toEqual([
      ['past niet', 2],
      ['te oud', 1],
    ]);
  });
});
