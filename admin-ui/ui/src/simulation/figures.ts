import type { Report, Sample } from './calls';

const DAY = 24 * 3600 * 1000;

/** How many weeks a report looks back on; nothing when it is less than one, which tells nothing of a week. */
export function weeksOf(report: Pick<Report, 'from' | 'to'>): number | undefined {
  if (!report.from || !report.to) {
    return undefined;
  }
  const weeks = (new Date(report.to).getTime() - new Date(report.from).getTime()) / (7 * DAY);
  return weeks < 1 ? undefined : weeks;
}

/** So many in the whole period, a week. Figures of a report are rounded, so no decimals are pretended. */
export function perWeek(number: number, weeks: number): number {
  return Math.round(number / weeks);
}

/** How long a bar is, in per cent of the longest. */
export function lengthOf(value: number, values: readonly number[]): number {
  const longest = Math.max(...values, 0);
  return longest === 0 ? 0 : Math.round((100 * Math.max(value, 0)) / longest);
}

/** The last step of a row of steps has no end. */
export function isOpen(to: number | undefined): boolean {
  return to === undefined || to >= 2_147_483_647;
}

/** The sentences of a report without those of its breaches, which are said elsewhere. */
export function withoutBreaches<S extends { nl?: string }>(sentences: readonly S[], breaches: readonly { sentence?: { nl?: string } }[]): S[] {
  const said = new Set(breaches.map((breach) => breach.sentence?.nl));
  return sentences.filter((sentence) => !said.has(sentence.nl));
}

/** What became of an item in a sample. */
export type Became = 'stayed' | 'moved' | 'went' | 'came';

/** What became of each item, at its place before or after. */
export function became(sample: Sample): { before: Became[]; after: Became[] } {
  const before = (sample.before ?? []).map((one) => one.contentId);
  const after = (sample.after ?? []).map((one) => one.contentId);
  const both = (ids: readonly (string | undefined)[], others: readonly (string | undefined)[]) => ids.filter((id) => others.includes(id));
  const wasInOrder = both(before, after);
  const isInOrder = both(after, before);
  const moved = (id: string | undefined) => wasInOrder.indexOf(id) !== isInOrder.indexOf(id);
  return {
    before: before.map((id) => (!after.includes(id) ? 'went' : moved(id) ? 'moved' : 'stayed')),
    after: after.map((id) => (!before.includes(id) ? 'came' : moved(id) ? 'moved' : 'stayed')),
  };
}

/** Every item that samples speak of, once. */
export function itemsOf(samples: readonly Sample[]): string[] {
  const ids = samples.flatMap((sample) => [...(sample.before ?? []), ...(sample.after ?? [])].map((one) => one.contentId ?? ''));
  return [...new Set(ids)].filter((id) => id !== '').sort();
}
