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
  units: UnitsAsked;
}

/** How many of the units have to be open; empty asks nothing. */
export type UnitsAsked = '' | (typeof UNITS)[number];
export const UNITS = ['SOME', 'ALL'] as const;

/** How many units a wave that is known asks for; none of them is no demand. */
export function unitsOf(entry: Schemas['WaveEntry'] | undefined): UnitsAsked {
  return UNITS.find((units) => units === entry?.units) ?? '';
}

/** Whether a number of people is none: empty asks nothing. */
export function isNoNumber({ joined }: TypedEntry): boolean {
  return joined.trim() !== '' && !/^\s*\d{1,7}\s*$/.test(joined);
}

/** The condition as the service takes it. */
export function asEntry({ from, joined, units }: TypedEntry): Schemas['WaveEntry'] {
  const moment = asInstant(from);
  return {
    ...(moment !== undefined && { from: moment }),
    ...(joined.trim() !== '' && { joined: Number(joined) }),
    ...(units !== '' && { units }),
  };
}
