import { asInstant } from '../change/moment';
import type { Schemas } from '../client/api';

export const WAVES = ['CHAMPIONS', 'AMBASSADORS', 'EVERYONE'] as const;
export type Wave = (typeof WAVES)[number];

/** Whether this wave has begun when that one was opened last. */
export function hasBegun(wave: Wave, open: Wave): boolean {
  return WAVES.indexOf(wave) <= WAVES.indexOf(open);
}

/** Whether opening this wave would make the circle smaller. */
export function isEarlier(wave: Wave, open: Wave): boolean {
  return WAVES.indexOf(wave) < WAVES.indexOf(open);
}

/** What a wave asks before it opens, as somebody fills it in. */
export interface TypedEntry {
  from: string;
  joined: string;
}

/** Whether a number of people is none: empty asks nothing. */
export function isNoNumber({ joined }: TypedEntry): boolean {
  return joined.trim() !== '' && !/^\s*\d{1,7}\s*$/.test(joined);
}

/** The condition as the service takes it. */
export function asEntry({ from, joined }: TypedEntry): Schemas['WaveEntry'] {
  const moment = asInstant(from);
  return {
    ...(moment !== undefined && { from: moment }),
    ...(joined.trim() !== '' && { joined: Number(joined) }),
  };
}
