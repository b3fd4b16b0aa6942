import { asInstant } from '../change/moment';
import type { Schemas } from '../client/api';
import type { Quiet } from './calls';

export const SCOPES = ['EVERYBODY', 'UNIT', 'THEME'] as const;

/** A silence as somebody fills it in; moments are by the clock of this machine, empty for now and for open-ended. */
export interface QuietWish {
  scope: (typeof SCOPES)[number];
  unit: string;
  theme: string;
  reason: string;
  from: string;
  until: string;
}

export const NO_WISH: QuietWish = { scope: 'EVERYBODY', unit: '', theme: '', reason: '', from: '', until: '' };

/** What is still missing before it can be sent. */
export function lacks({ scope, unit, theme, reason }: QuietWish): ('unit' | 'theme' | 'reason')[] {
  return [
    ...(scope === 'UNIT' && !unit.trim() ? (['unit'] as const) : []),
    ...(scope === 'THEME' && !theme ? (['theme'] as const) : []),
    ...(!reason.trim() ? (['reason'] as const) : []),
  ];
}

/** The silence as the service takes it. */
export function asWanted({ scope, unit, theme, reason, from, until }: QuietWish): Schemas['QuietWanted'] {
  const begins = asInstant(from);
  const ends = asInstant(until);
  return {
    ...(scope === 'UNIT' && { scope: { unit: unit.trim() } }),
    ...(scope === 'THEME' && { scope: { theme } }),
    reason: reason.trim(),
    ...(begins !== undefined && { from: begins }),
    ...(ends !== undefined && { until: ends }),
  };
}

/** Whether it holds at this moment. */
export function holdsAt({ from = '', until, endedAt }: Quiet, now: Date): boolean {
  return !endedAt && new Date(from) <= now && (!until || now < new Date(until));
}

/** Whether nothing of it is left. */
export function isOver({ until, endedAt }: Quiet, now: Date): boolean {
  return Boolean(endedAt) || (Boolean(until) && new Date(until as string) <= now);
}
