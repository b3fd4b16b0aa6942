import { describe, expect, it } from 'vitest';
import { add, NOTHING_YET, SHOWN } from './progress';

const summary = { lines: 1, created: 1, updated: 0, unchanged: 0, refused: 0 };

describe('The progress of an import', () => {
  it('counts each line by what became of it', () => {
    const progress = [
      { line: 1, result: 'CREATED' as const },
      { line: 2, result: 'REFUSED' as const },
      { line: 3, result: 'CREATED' as const },
    ].reduce(add, NOTHING_YET);

    expect(progress.lines).toBe(3);
    expect(progress.counts).toEqual({ CREATED: 2, UPDATED: 0, UNCHANGED: 0, REFUSED: 1 });
    expect(progress.problems.map((problem) => problem.line)).toEqual([2]);
  });

  it('keeps no more refused lines than can be read, and counts them all', () => {
    let progress = NOTHING_YET;
    for (let line = 1; line <= SHOWN + 1; line++) {
      progress = add(progress, { line, result: 'REFUSED' });
    }

    expect(progress.problems).toHaveLength(SHOWN);
    expect(progress.counts.REFUSED).toBe(SHOWN + 1);
  });

  it('ends well only when the whole file was read', () => {
    expect(add(NOTHING_YET, { summary: { ...summary, complete: true } }).end).toBe('DONE');
    expect(add(NOTHING_YET, { summary: { ...summary, complete: false } }).end).toBe('BROKEN');
  });
});
