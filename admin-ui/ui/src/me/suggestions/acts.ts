import type { Schemas } from '../../client/api';

type Kind = Schemas['Kind1'];

/** What doing it is called in the contract: something that others can see, or not. */
export function doneAs(kind: Kind): 'SHARED' | 'DONE' {
  return kind === 'SHARE' || kind === 'WRITE' ? 'SHARED' : 'DONE';
}

const DAYS = { tomorrow: 1, week: 7, month: 30 } as const;
export type Later = keyof typeof DAYS;
export const LATERS: readonly Later[] = ['tomorrow', 'week', 'month'];

const MORNING = 8;

/** The morning, where the person is, on which a suggestion may come back. */
export function until(later: Later, now: Date): Date {
  const morning = new Date(now);
  morning.setDate(morning.getDate() + DAYS[later]);
  morning.setHours(MORNING, 0, 0, 0);
  return morning;
}
