import type { LineResult, Summary } from './lines';

/** How many refused lines are shown; a file can have a million. */
export const SHOWN = 100;

/** How far an import is. */
export interface Progress {
  lines: number;
  counts: Readonly<Record<LineResult['result'], number>>;
  /** The first lines that were refused. */
  problems: readonly LineResult[];
  /** Left out as long as it goes on. */
  end?: 'DONE' | 'STOPPED' | 'BROKEN';
}

export const NOTHING_YET: Progress = { lines: 0, counts: { CREATED: 0, UPDATED: 0, UNCHANGED: 0, REFUSED: 0 }, problems: [] };

/** The progress after one more line of the answer. */
export function add(progress: Progress, document: LineResult | Summary): Progress {
  if ('summary' in document) {
    return { ...progress, end: document.summary.complete ? 'DONE' : 'BROKEN' };
  }
  const { result } = document;
  return {
    ...progress,
    lines: progress.lines + 1,
    counts: { ...progress.counts, [result]: progress.counts[result] + 1 },
    problems:
      result === 'REFUSED' && progress.problems.length < SHOWN ? [...progress.problems, document] : progress.problems,
  };
}
