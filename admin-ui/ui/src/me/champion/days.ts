import { dayOf } from '../preferences/pause';

/** The last day of a year that begins now, as a date field has it. */
export function inAYear(now: Date): string {
  return dayOf(now, 365);
}

/** The moment at which a day is over where the person is, as the service takes it. */
export function endOf(day: string): string {
  const next = new Date(`${day}T00:00:00`);
  next.setDate(next.getDate() + 1);
  return next.toISOString();
}

/**
 * The moment to report for a day: now for today, and else the middle of that day, where the person is; undefined when the
 * service would not take it.
 */
export function momentOn(day: string, now: Date): string | undefined {
  if (!day || day > dayOf(now, 0) || day < dayOf(now, -29)) {
    return undefined;
  }
  return day === dayOf(now, 0) ? now.toISOString() : new Date(`${day}T12:00:00`).toISOString();
}
