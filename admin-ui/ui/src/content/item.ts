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
