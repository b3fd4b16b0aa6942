import { describe, expect, it } from 'vitest';
import { around, merged, pieces, placesOf } from './spans';

describe('The places of words in a text', () => {
  it('are found whatever their capitals', () => {
    expect(placesOf(['warmtepomp'], 'Een Warmtepomp.')).toEqual([{ begin: 4, end: 14 }]);
  });

  it('are whole words only', () => {
    expect(placesOf(['zorg'], 'zorgen, thuiszorg en zorg')).toEqual([{ begin: 21, end: 25 }]);
  });

  it('are found over the end of a line', () => {
    expect(placesOf(['groene stroom'], 'Groene\n  stroom')).toEqual([{ begin: 0, end: 15 }]);
  });

  it('are found for words that mean something to a pattern', () => {
    expect(placesOf(['C++ (2024)', 'CO2-vrij', 'a/b'], 'C++ (2024), CO2-vrij, a/b')).toEqual([
      { begin: 0, end: 10 },
      { begin: 12, end: 20 },
      { begin: 22, end: 25 },
    ]);
  });

  it('are none for an empty word', () => {
    expect(placesOf(['', '  '], 'text')).toEqual([]);
  });
});

describe('Places that overlap', () => {
  it('become one', () => {
    expect(merged([{ begin: 5, end: 9 }, { begin: 1, end: 6 }])).toEqual([{ begin: 1, end: 9 }]);
  });

  it('leave out what is empty', () => {
    expect(merged([{ begin: 5, end: 5 }])).toEqual([]);
  });
});

describe('A text in pieces', () => {
  const whole = 'Titel\nEen mooie dag';

  it('is the same text when put together', () => {
    const cut = pieces(whole, 6, whole.length, [{ begin: 10, end: 15 }]);

    expect(cut.map((piece) => piece.text).join('')).toBe('Een mooie dag');
  });

  it('has its marks where they belong', () => {
    expect(pieces(whole, 6, whole.length, [{ begin: 10, end: 15 }])).toEqual([
      { text: 'Een ', marked: false },
      { text: 'mooie', marked: true },
      { text: ' dag', marked: false },
    ]);
  });

  it('cuts a mark that begins before it', () => {
    expect(pieces(whole, 6, 9, [{ begin: 0, end: 7 }])).toEqual([
      { text: 'E', marked: true },
      { text: 'en', marked: false },
    ]);
  });
});

describe('What stands around a place', () => {
  it('is cut at whole words', () => {
    expect(around('Bel mij morgen op 06 of schrijf', { begin: 18, end: 20 }, 10)).toEqual({
      before: '… op ',
      words: '06',
      after: ' of …',
    });
  });

  it('is all there is when the text is short', () => {
    expect(around('Bel 06 nu', { begin: 4, end: 6 })).toEqual({ before: 'Bel ', words: '06', after: ' nu' });
  });
});
