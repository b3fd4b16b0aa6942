/** What one rule added to a score, in thousandths. */
export interface Added {
  ruleId?: string;
  reason?: string;
  text?: string;
  amount?: number;
}

/** A step of a waterfall. */
export interface Step extends Added {
  amount: number;
  /** The score after this step. */
  total: number;
  /** Where its bar begins, in per cent of the width. */
  start: number;
  /** How wide its bar is, in per cent of the width. */
  width: number;
}

/** The contributions one after the other, each from where the one before it ended. What is below zero goes to the left. */
export function steps(contributions: readonly Added[]): Step[] {
  let total = 0;
  const ends = contributions.map((added) => {
    const from = total;
    total += added.amount ?? 0;
    return { added, from, to: total };
  });
  const least = Math.min(0, ...ends.map((end) => end.to));
  const most = Math.max(0, ...ends.map((end) => end.to));
  const span = most - least || 1;
  return ends.map(({ added, from, to }) => ({
    ...added,
    amount: to - from,
    total: to,
    start: ((Math.min(from, to) - least) / span) * 100,
    width: (Math.abs(to - from) / span) * 100,
  }));
}
