import type { Schemas } from '../../client/api';
import type { Preferences } from '../preferences/edits';

/** What the service holds about a person, as far as these pages know its shape; all else stands in `other`. */
export interface Held {
  employer: Employer;
  preferences: Preferences;
  suggestions: OfferedOnce[];
  nudges: Nudge[];
  lookedUp: LookUp[];
  publishedTexts: PublishedText[];
  mailActs: MailAct[];
  neverAgain: string[];
  packages: unknown[];
  other: [name: string, value: unknown][];
}

export type Employer = Schemas['Employee'];

export interface OfferedOnce {
  suggestionId: string;
  decisionId: string;
  contentId: string;
  title?: string | null;
  kind: Schemas['Kind1'];
  delivery: Schemas['Delivery'];
  offeredAt: string;
  seenAt?: string | null;
  outcome?: Schemas['Outcome'] | null;
  outcomeAt?: string | null;
  snoozedUntil?: string | null;
  tooMuchAt?: string | null;
  feltPushyAt?: string | null;
  reason?: string | null;
}

export interface Nudge {
  channel: Schemas['Channel'];
  grantedAt: string;
  state: string;
  source: string;
}

export interface LookUp {
  at: string;
  role: string;
  caseReference?: string | null;
}

export interface PublishedText {
  suggestionId: string;
  rememberedAt: string;
  rememberedUntil: string;
}

/** What was done by a link in a message. */
export interface MailAct {
  suggestionId: string;
  act: 'NOT_NOW' | 'NOT_FOR_ME' | 'TOO_MUCH' | 'STOP';
  at: string;
}

/** Shown elsewhere on the page, as it is now; whole in the download. */
const SHOWN_APART = new Set(['decisions', 'decisionRecords', 'learnt']);

/** Reads the answer of the service, newest first. A room that is new to these pages is not lost: it stands in `other`. */
export function held(data: unknown): Held {
  const { employer, preferences, offered, publishedTexts, mailLinks, dataPackages, ...rest } = record(data);
  const { suggestions, nudges, lookedUp, neverAgain, ...offeredRest } = record(offered);
  return {
    employer: record(employer) as unknown as Employer,
    preferences: record(preferences) as Preferences,
    suggestions: newestFirst(list<OfferedOnce>(suggestions), (each) => each.offeredAt),
    nudges: newestFirst(list<Nudge>(nudges), (each) => each.grantedAt),
    lookedUp: newestFirst(list<LookUp>(lookedUp), (each) => each.at),
    publishedTexts: newestFirst(list<PublishedText>(publishedTexts), (each) => each.rememberedAt),
    mailActs: newestFirst(list<MailAct>(mailLinks), (each) => each.at),
    neverAgain: list<string>(neverAgain),
    packages: list<unknown>(dataPackages),
    other: Object.entries({ ...rest, ...offeredRest }).filter(([name]) => !SHOWN_APART.has(name)),
  };
}

/** How often each sentence stands there, most often first. */
export function counted(sentences: readonly string[]): [sentence: string, count: number][] {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  return [...counts].sort(([a, many], [b, more]) => more - many || a.localeCompare(b));
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function list<T>(value: unknown): T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}

function newestFirst<T>(all: T[], when: (each: T) => string): T[] {
  return all.sort((one, other) => (when(other) ?? '').localeCompare(when(one) ?? ''));
}
