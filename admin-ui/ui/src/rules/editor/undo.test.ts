import { describe, expect, it } from 'vitest';
import { begin, edit, redo, undo } from './undo';

describe('Undoing', () => {
  it('goes back one change at a time, and forth again', () => {
    const edited = edit(edit(begin('a'), 'b', 'title'), 'c', 'owner');

    expect(undo(edited).present).toBe('b');
    expect(undo(undo(edited)).present).toBe('a');
    expect(redo(undo(edited)).present).toBe('c');
  });

  it('takes letters typed in one field together', () => {
    const edited = edit(edit(edit(begin(''), 'r', 'title'), 'ru', 'title'), 'rus', 'title');

    expect(undo(edited).present).toBe('');
  });

  it('begins a new step after an undo, also in the same field', () => {
    const edited = edit(undo(edit(edit(begin('a'), 'b', 'owner'), 'c', 'title')), 'd', 'title');

    expect(undo(edited).present).toBe('b');
  });

  it('forgets what was undone once something else is changed', () => {
    const edited = edit(undo(edit(begin('a'), 'b', 'title')), 'c', 'owner');

    expect(redo(edited).present).toBe('c');
  });

  it('does nothing at either end, and does not count what changed nothing', () => {
    const edited = edit(begin('a'), 'a', 'title');

    expect(undo(edited)).toEqual(begin('a'));
    expect(redo(edited)).toEqual(begin('a'));
  });

  it('remembers the last hundred steps', () => {
    let edited = begin(0);
    for (let step = 1; step <= 150; step++) {
      edited = edit(edited, step, `step ${step}`);
    }

    expect(edited.past).toHaveLength(100);
    expect(edited.past[0]).toBe(50);
  });
});
