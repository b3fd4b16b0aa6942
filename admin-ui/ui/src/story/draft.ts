import type { Item } from '../content/item';

/** A story as somebody types it: every field a text, so that what is half typed can stand there too. */
export interface Draft {
  id: string;
  title: string;
  text: string;
  language: string;
  url: string;
  sourceKind: string;
  sourceName: string;
  class: string;
  purpose: string;
  confidentiality: string;
  evergreen: boolean;
  publishedAt: string;
  insideSince: string;
  availableFrom: string;
  expiresAt: string;
  author: string;
  themes: string[];
  about: Subject[];
}

export interface Subject {
  employeeId: string;
  agreedAt: string;
}

export const REQUIRED = ['title', 'text', 'sourceName', 'publishedAt'] as const;

/** What is chosen for a new story is the most usual, and the most careful where that matters. */
export function emptyDraft(now: Date): Draft {
  return {
    id: '',
    title: '',
    text: '',
    language: '',
    url: '',
    sourceKind: 'OWN',
    sourceName: '',
    class: 'STORY',
    purpose: 'REPUTATION',
    confidentiality: 'INTERNAL',
    evergreen: false,
    publishedAt: localMinute(now.toISOString()),
    insideSince: '',
    availableFrom: '',
    expiresAt: '',
    author: '',
    themes: [],
    about: [],
  };
}

export function draftOf(item: Item): Draft {
  return {
    id: item.id ?? '',
    title: item.title,
    text: item.text,
    language: item.language ?? '',
    url: item.url ?? '',
    sourceKind: item.source.kind ?? 'OWN',
    sourceName: item.source.name ?? '',
    class: item.class,
    purpose: item.purpose,
    confidentiality: item.confidentiality,
    evergreen: item.evergreen,
    publishedAt: localMinute(item.publishedAt),
    insideSince: localMinute(item.insideSince),
    availableFrom: localMinute(item.availableFrom),
    expiresAt: localMinute(item.expiresAt),
    author: item.author?.employeeId ?? '',
    themes: [...(item.themes ?? [])],
    about: (item.about ?? []).map((subject) => ({ employeeId: subject.employeeId ?? '', agreedAt: localMinute(subject.agreedAt) })),
  };
}

/**
 * The item that this draft stands for.
 *
 * @param before as it was read, so that a moment nobody touched keeps its seconds
 */
export function itemOf(draft: Draft, before?: Item): Item {
  const item: Record<string, unknown> = {
    id: draft.id.trim() || idFor(draft.title),
    title: draft.title.trim(),
    text: draft.text,
    source: { kind: draft.sourceKind, name: draft.sourceName.trim() },
    class: draft.class,
    purpose: draft.purpose,
    confidentiality: draft.confidentiality,
    evergreen: draft.evergreen,
    publishedAt: instant(draft.publishedAt, before?.publishedAt),
    themes: draft.themes,
    about: draft.about
      .filter((subject) => subject.employeeId.trim() !== '')
      .map((subject) => ({
        employeeId: subject.employeeId.trim(),
        agreedAt: instant(subject.agreedAt, before?.about?.find((one) => one.employeeId === subject.employeeId)?.agreedAt) ?? null,
      })),
  };
  const others = {
    language: draft.language,
    url: draft.url.trim(),
    insideSince: instant(draft.insideSince, before?.insideSince),
    availableFrom: instant(draft.availableFrom, before?.availableFrom),
    expiresAt: instant(draft.expiresAt, before?.expiresAt),
    author: draft.author.trim() && { employeeId: draft.author.trim() },
  };
  for (const [name, value] of Object.entries(others)) {
    if (value) {
      item[name] = value;
    }
  }
  return item as unknown as Item;
}

/** Fields that cannot be left empty and are. */
export function missing(draft: Draft): (keyof Draft)[] {
  return REQUIRED.filter((field) => draft[field].trim() === '');
}

/** An identifier that tells what it stands for: letters, digits and dashes of the title. */
export function idFor(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 80).replace(/-+$/, '');
}

/**
 * Brings together what two people made of the same story: of each field the one that was changed, mine where both were.
 *
 * @returns the draft, the fields that only the other changed, and those that both did
 */
export function merged(base: Draft, mine: Draft, theirs: Draft): { draft: Draft; taken: (keyof Draft)[]; both: (keyof Draft)[] } {
  const same = (a: Draft, b: Draft, field: keyof Draft) => JSON.stringify(a[field]) === JSON.stringify(b[field]);
  const fields = Object.keys(base) as (keyof Draft)[];
  const changedThere = fields.filter((field) => !same(base, theirs, field) && !same(mine, theirs, field));
  const both = changedThere.filter((field) => !same(base, mine, field));
  const taken = changedThere.filter((field) => same(base, mine, field));
  const draft = Object.fromEntries(fields.map((field) => [field, (taken.includes(field) ? theirs : mine)[field]])) as unknown as Draft;
  return { draft, taken, both };
}

/** A moment as a field for date and time holds it: in the time zone of who types, to the minute. */
export function localMinute(moment: string | null | undefined): string {
  if (!moment) {
    return '';
  }
  const at = new Date(moment);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

function instant(typed: string, before: string | null | undefined): string | undefined {
  if (typed === '') {
    return undefined;
  }
  if (before && typed === localMinute(before)) {
    return before;
  }
  const at = new Date(typed);
  return Number.isNaN(at.getTime()) ? typed : at.toISOString();
}
