import type { Schemas } from '../client/api';

export type Item = Schemas['ContentItem'];

export type State = Schemas['ContentState'];
export const STATES: readonly State[] = ['SUGGESTABLE', 'IN_REVIEW', 'QUARANTINED', 'TAGGING', 'EMBARGOED', 'EXPIRED', 'WITHDRAWN'];

export const CLASSES = ['KNOWLEDGE', 'NEWS', 'STORY', 'CAMPAIGN', 'PRODUCT', 'VACANCY'] as const;
export const CONFIDENTIALITIES = ['PUBLIC', 'INTERNAL', 'CONFIDENTIAL'] as const;

/** An address that may be followed: nothing but the web, whatever stands in a story. */
export function webAddress(url: string | null | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}

const INSTANT = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z/g;

/** A sentence of the service with its moments as people write them, in the time zone of who reads. */
export function withMoments(sentence: string | undefined, moment: (instant: string) => string): string {
  return sentence?.replace(INSTANT, moment) ?? '';
}
