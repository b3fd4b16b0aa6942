import type { TypicalMonth } from './calls';
import { type Programme, WINDOWS, type Wish } from './wish';

export type Day = NonNullable<TypicalMonth['days']>[number];

/** The days as rows of a calendar: a week in each, Monday first. */
export function weeks(days: readonly Day[]): Day[][] {
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** What kept working days without a push, and how many days, the most first. */
export function reasons(days: readonly Day[]): { text: string; days: number }[] {
  const counts = new Map<string, number>();
  for (const { working, pushes = [], why } of days) {
    if (working && pushes.length === 0 && why?.text) {
      counts.set(why.text, (counts.get(why.text) ?? 0) + 1);
    }
  }
  return [...counts].map(([text, count]) => ({ text, days: count })).sort((one, other) => other.days - one.days);
}

/** The caps that somebody typed, when each is a number within its ceiling; a month can be drawn of those only. */
export function drawable({ ceilings }: Programme, wish: Wish): { day: number; week: number; month: number } | undefined {
  const inside = WINDOWS.every((window) => /^\s*\d{1,2}\s*$/.test(wish[window]) && Number(wish[window]) <= (ceilings?.[window] ?? 0));
  return inside ? { day: Number(wish.day), week: Number(wish.week), month: Number(wish.month) } : undefined;
}
