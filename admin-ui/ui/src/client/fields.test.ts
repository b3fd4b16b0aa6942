import { describe, expect, it } from 'vitest';
import { saidOf } from './fields';
import { Refused } from './problem';

const refused = Refused.by(400, { type: 'bad-input', title: 'No', detail: 'It is wrong.', remedy: 'Mend it.', field: 'about[1].employeeId' });

describe('What the service says of a field', () => {
  it('stands with the field itself', () => {
    expect(saidOf(refused, 'about[1].employeeId')).toBe('It is wrong. Mend it.');
  });

  it('stands with the field of which it is a part', () => {
    expect(saidOf(refused, 'about')).toBe('It is wrong. Mend it.');
  });

  it('does not stand with a field whose name only begins alike', () => {
    expect(saidOf(Refused.by(400, { field: 'titles', detail: 'It is wrong.' }), 'title')).toBeUndefined();
  });

  it('is nothing as long as nothing was refused', () => {
    expect(saidOf(undefined, 'title')).toBeUndefined();
  });
});
