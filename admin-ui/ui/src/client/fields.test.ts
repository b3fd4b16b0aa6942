import { describe, expect, it } from 'vitest';
import { isAbout, saidOf } from './fields';
import { Refused } from './problem';

const refused = Refused.by(400, { type: 'bad-input', title: 'No', detail: 'It is wrong.', remedy: 'Mend it.', field: 'about[1].employeeId' });

const tooMuch = Refused.by(400, {
  detail: 'id is "hidden id…", verwacht: 1 tot 200 tekens.',
  remedy: 'Geef voor id op: 1 tot 200 tekens.',
  field: 'id',
});

describe('What the service says of a field', () => {
  it('stands with the field itself', () => {
    expect(saidOf(refused, 'about[1].employeeId', 'Collega')).toBe('It is wrong. Mend it.');
  });

  it('stands with the field of which it is a part', () => {
    expect(saidOf(refused, 'about', 'Collega')).toBe('It is wrong. Mend it.');
  });

  it('does not stand with a field whose name only begins alike', () => {
    expect(isAbout(Refused.by(400, { field: 'titles', detail: 'It is wrong.' }), 'title')).toBe(false);
  });

  it('is nothing as long as nothing was refused', () => {
    expect(saidOf(undefined, 'title', 'Titel')).toBeUndefined();
  });

  it('calls the field as the form does, wherever its name stands by itself', () => {
    const months = Refused.by(400, { detail: 'caps.month ontbreekt. Vul caps.month in.', field: 'caps.month' });

    expect(saidOf(months, 'caps.month', 'In 30 dagen')).toBe('„In 30 dagen” ontbreekt. Vul „In 30 dagen” in.');
    expect(saidOf(tooMuch, 'id', 'Kenmerk $&')).toMatch(/^„Kenmerk \$&” is "hidden /);
  });
});
