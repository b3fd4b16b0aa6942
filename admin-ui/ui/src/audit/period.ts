import { beginningOf } from '../decisions/filter';

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
  return { ...(first && { from: beginningOf(first, 0) }), ...(last && { to: beginningOf(last, 1) }) };
}
