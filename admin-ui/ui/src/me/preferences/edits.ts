import type { Schemas } from '../../client/api';

/** What a person says of themselves, in the order in which it is answered. */
export const FIELDS = [
  'optIn',
  'pausedUntil',
  'readiness',
  'goals',
  'story',
  'interests',
  'expertise',
  'mutedThemes',
  'audience',
  'channels',
  'weeklyMinutes',
  'quietHours',
  'workingDays',
  'evenAtRest',
] as const;

export type Field = (typeof FIELDS)[number];

/** By whom and when a field was set; `actor` is the account. */
export interface SetBy {
  by: 'PERSON' | 'PLATFORM';
  at: string;
  actor?: string;
}

export type Preferences = Omit<Schemas['Preferences'], 'setBy' | 'storyThemes'> & {
  setBy?: Partial<Record<Field, SetBy>>;
  storyThemes?: { code: string }[];
};

/** Fields with their new values; null clears one. */
export type Changes = { [F in Field]?: Preferences[F] | null };

/** Whether the person ever set something here themselves. */
export function isNew(preferences: Preferences): boolean {
  return !Object.values(preferences.setBy ?? {}).some((set) => set.by === 'PERSON');
}

/** The preferences as they will be once the changes are saved. */
export function shown(known: Preferences, changes: Changes): Preferences {
  const all: Record<string, unknown> = { ...known };
  for (const field of FIELDS) {
    if (field in changes) {
      all[field] = changes[field] ?? undefined;
    }
  }
  return all as Preferences;
}

/** The changes with this one; choosing what is known already is no change. */
export function changed<F extends Field>(changes: Changes, known: Preferences, field: F, value: Preferences[F] | null): Changes {
  const others = without(changes, [field]);
  return same(known[field], value) ? others : { ...others, [field]: value };
}

/** Only the changes of these fields. */
export function only(changes: Changes, fields: readonly Field[]): Changes {
  return Object.fromEntries(Object.entries(changes).filter(([field]) => fields.includes(field as Field)));
}

/** All changes but those of these fields. */
export function without(changes: Changes, fields: readonly Field[]): Changes {
  return Object.fromEntries(Object.entries(changes).filter(([field]) => !fields.includes(field as Field)));
}

/** What a platform set on the person's behalf, as changes that the person can make their own. */
export function setForThem(known: Preferences, fields: readonly Field[]): Changes {
  const theirs = fields.filter((field) => known.setBy?.[field]?.by === 'PLATFORM' && known[field] !== undefined);
  return Object.fromEntries(theirs.map((field) => [field, known[field]]));
}

/** Which of the changed fields got another value elsewhere since. */
export function collisions(changes: Changes, before: Preferences, now: Preferences): Field[] {
  return FIELDS.filter((field) => field in changes && !same(before[field], now[field]) && !same(now[field], changes[field]));
}

/** Nothing, null and an empty list say the same; lists are sets. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function plain(value: unknown): unknown {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
    return null;
  }
  if (Array.isArray(value)) {
    return value.map((each) => JSON.stringify(plain(each))).sort();
  }
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, each]) => [key, plain(each)])
      .sort(([a], [b]) => String(a).localeCompare(String(b)));
  }
  return value;
}
