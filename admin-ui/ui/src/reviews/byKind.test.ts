import { describe, expect, it } from 'vitest';
import { byKind } from './byKind';
import { picking } from './select';

describe('What was found in a story', () => {
  it('stands by kind, in the order of the text', () => {
    const kinds = byKind([
      { kind: 'EMAIL', words: 'a@example.org' },
      { kind: 'PHONE', words: '06' },
      { kind: 'EMAIL', words: 'b@example.org' },
    ]);

    expect(kinds.map(({ kind, findings }) => [kind, findings.length])).toEqual([
      ['EMAIL', 2],
      ['PHONE', 1],
    ]);
  });

  it('names the same words once', () => {
    expect(byKind([{ kind: 'JARGON', words: 'Synergie' }, { kind: 'JARGON', words: 'synergie' }])[0]?.findings).toHaveLength(1);
  });

  it('keeps apart people who have no words in the text', () => {
    const [colleagues] = byKind([
      { kind: 'COLLEAGUE', employeeIds: ['e-1'] },
      { kind: 'COLLEAGUE', employeeIds: ['e-2'] },
    ]);

    expect(colleagues?.findings).toHaveLength(2);
  });
});

describe('Picking from a list', () => {
  it('adds to what was picked', () => expect([...picking(new Set(['a']), ['b', 'c'], true)]).toEqual(['a', 'b', 'c']));
  it('takes away again', () => expect([...picking(new Set(['a', 'b']), ['a'], false)]).toEqual(['b']));
});
