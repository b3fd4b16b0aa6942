import type { Schemas } from '../client/api';

export type Programme = Schemas['Programme'];
export const MODES = ['NORMAL', 'PULL_ONLY', 'QUIET'] as const;
export const DEMANDS = ['ALWAYS', 'PACE', 'NEVER'] as const;
export const WINDOWS = ['day', 'week', 'month'] as const;
export type Window = (typeof WINDOWS)[number];

/** What somebody wants of the programme, as typed: numbers are text until they are sent. */
export interface Wish {
  mode: (typeof MODES)[number];
  day: string;
  week: string;
  month: string;
  days: string;
  simulation: (typeof DEMANDS)[number];
}

/** A difference between what holds and what is wanted. */
export interface Change {
  what: keyof Wish;
  from: string;
  to: string;
}

export function wishOf(programme: Programme): Wish {
  return {
    mode: programme.mode ?? 'NORMAL',
    day: String(programme.caps?.day ?? 0),
    week: String(programme.caps?.week ?? 0),
    month: String(programme.caps?.month ?? 0),
    days: String(programme.leaderActiveDays ?? 0),
    simulation: programme.simulation ?? 'PACE',
  };
}

/** What would change; numbers that are written differently are the same. */
export function changes(programme: Programme, wish: Wish): Change[] {
  const now = wishOf(programme);
  return (Object.keys(now) as (keyof Wish)[])
    .map((what) => ({ what, from: now[what], to: plain(wish[what]) }))
    .filter(({ from, to }) => from !== to);
}

/** The numbers that are no whole numbers; within which bounds they have to be is the service's to say. */
export function noNumbers(wish: Wish): (keyof Wish)[] {
  return ([...WINDOWS, 'days'] as const).filter((what) => !/^\d{1,4}$/.test(wish[what].trim()));
}

/** The wish as the service takes it, on top of the revision that was seen. */
export function wanted(seen: Programme, wish: Wish, reason: string): Schemas['ProgrammeWanted'] {
  return {
    ...(seen.revision !== undefined && { revision: seen.revision }),
    mode: wish.mode,
    caps: { day: Number(wish.day), week: Number(wish.week), month: Number(wish.month) },
    leaderActiveDays: Number(wish.days),
    simulation: wish.simulation,
    reason: reason.trim(),
  };
}

function plain(value: string): string {
  return /^\s*\d+\s*$/.test(value) ? String(Number(value)) : value.trim();
}
