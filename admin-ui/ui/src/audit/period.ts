/** From a moment until before another, as the service reads it; without an end, or without a beginning, up to there. */
export interface Period {
  from?: string;
  to?: string;
}

/**
 * The days from the first to the last, both included, by the clock of this machine.
 *
 * @returns nothing when the last day lies before the first
 */
export function periodOf(first: string, last: string): Period | undefined {
  if (first && last && last < first) {
    return undefined;
  }
  return { ...(first && { from: begin(first, 0) }), ...(last && { to: begin(last, 1) }) };
}

/** When a day begins here, or so many days later: days are not all of 24 hours. */
function begin(day: string, later: number): string {
  const moment = new Date(`${day}T00:00`);
  moment.setDate(moment.getDate() + later);
  return moment.toISOString();
}
