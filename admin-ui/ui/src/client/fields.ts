import { language } from '../words/language';
import type { Refused } from './problem';

/** Whether the service speaks of this field, or of a part of it. */
export function isAbout(refused: Refused | undefined, field: string): boolean {
  const about = refused?.problem.field;
  return about !== undefined && (about === field || about.startsWith(`${field}.`) || about.startsWith(`${field}[`));
}

/**
 * What the service says of one field, in words; a part of the field counts as the field.
 *
 * @param label what the form calls the field; it takes the place of the name that only programmes know
 */
export function saidOf(refused: Refused | undefined, field: string, label: string): string | undefined {
  if (!refused || !isAbout(refused, field)) {
    return undefined;
  }
  const { detail, remedy, title } = refused.problem;
  return named([detail, remedy].filter(Boolean).join(' ') || title, refused.problem.field, label);
}

const QUOTED = { nl: '„$”', en: '“$”' } as const;

function named(sentence: string | undefined, field: string | undefined, label: string): string | undefined {
  return field ? sentence?.replaceAll(whole(field), () => QUOTED[language()].replace('$', () => label)) : sentence;
}

/** The name where it stands by itself: `id` is no part of `hidden`. */
function whole(name: string): RegExp {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}.\\]])${literal}(?![\\p{L}\\p{N}[]|\\.\\p{L})`, 'gu');
}
