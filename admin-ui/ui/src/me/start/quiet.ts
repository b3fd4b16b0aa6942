import type { Schemas } from '../../client/api';
import type { Changes, Preferences } from '../preferences/edits';

/** When not to disturb, as answers of one tap; the first means that nothing is sent at all. */
export const QUIET = ['NEVER_SEND', 'OFF_WORK', 'EVENING', 'NIGHT'] as const;
export type Quiet = (typeof QUIET)[number];

const HOURS = {
  OFF_WORK: { from: '18:00', until: '08:30' },
  EVENING: { from: '20:00', until: '08:00' },
  NIGHT: { from: '22:00', until: '07:00' },
} as const;

/** Whether messages can come: somebody joined, and chose how they may come. */
export function hears({ optIn, channels }: Preferences): boolean {
  return optIn === true && (channels ?? []).length > 0;
}

/** What to set for an answer; whoever wants nothing sent keeps no channel either. */
export function quietAs(quiet: Quiet, now: Preferences): Changes {
  if (quiet !== 'NEVER_SEND') {
    return { quietHours: HOURS[quiet] };
  }
  return hears(now) ? { quietHours: null, channels: [] } : { quietHours: null };
}

/** The answer that was given; none when messages come and the hours are of another making. */
export function quietOf(now: Preferences): Quiet | undefined {
  const hours = now.quietHours;
  if (!hours) {
    return hears(now) ? undefined : 'NEVER_SEND';
  }
  return (['OFF_WORK', 'EVENING', 'NIGHT'] as const).find(
    (quiet) => HOURS[quiet].from === hours.from && HOURS[quiet].until === hours.until,
  );
}

/** Who follows somebody, theme by theme, with this one said; unknown takes it away. */
export function followedBy(
  audience: readonly Schemas['ThemeAudience'][] | undefined,
  theme: string,
  who: Schemas['Following'] | 'UNKNOWN',
): Schemas['ThemeAudience'][] {
  const others = (audience ?? []).filter((each) => each.theme !== theme);
  return who === 'UNKNOWN' ? others : [...others, { theme, who }];
}
