import { describe, expect, it } from 'vitest';
import { wordDiff, type Run } from './wordDiff';

function text(runs: readonly Run[], without: Run['kind']): string {
  return runs
    .filter((run) => run.kind !== without)
    .map((run) => run.text)
    .join('');
}

describe('The difference between two sentences', () => {
  it('is nothing when they are the same', () => {
    const runs = wordDiff('Rust na twee weken.', 'Rust na twee weken.');

    expect(runs).toEqual([{ kind: 'kept', text: 'Rust na twee weken.' }]);
  });

  it('names the words that changed, the old ones first', () => {
    const runs = wordDiff('Rust na 14 dagen stilte.', 'Rust na 21 dagen stilte.');

    expect(runs).toEqual([
      { kind: 'kept', text: 'Rust na ' },
      { kind: 'removed', text: '14 ' },
      { kind: 'added', text: '21 ' },
      { kind: 'kept', text: 'dagen stilte.' },
    ]);
  });

  it('keeps a word when only the mark after it changed', () => {
    const runs = wordDiff('Niet pushen, wel tonen.', 'Niet pushen; wel tonen.');

    expect(runs.map((run) => run.kind)).toEqual(['kept', 'removed', 'added', 'kept']);
  });

  it('takes neighbouring changes together', () => {
    const runs = wordDiff('a b c z', 'x y c z');

    expect(runs).toEqual([
      { kind: 'removed', text: 'a b ' },
      { kind: 'added', text: 'x y ' },
      { kind: 'kept', text: 'c z' },
    ]);
  });

  it.each([
    ['', 'Nieuw.'],
    ['Oud.', ''],
    ['Als een verhaal ouder is dan 30 dagen, tel dan niets op.', 'Een verhaal van 30 dagen of ouder telt niet mee.'],
    ['één  dubbele spatie', 'één dubbele spatie '],
    ['« – » €5', '«5» – €'],
  ])('loses no letter of %j and %j', (before, after) => {
    const runs = wordDiff(before, after);

    expect(text(runs, 'added')).toBe(before);
    expect(text(runs, 'removed')).toBe(after);
  });
});
