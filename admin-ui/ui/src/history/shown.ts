import type { Schemas } from '../client/api';

export type FieldChange = Schemas['FieldChange'];

/** Past this many characters only the words that differ are marked. */
const SENTENCE = 60;

/** How a difference is best read. */
export type Reading =
  /** Of whom a story is by or about: only that it changed. */
  | { kind: 'untold' }
  /** A text of some length that became another: word by word. */
  | { kind: 'text'; before: string; after: string }
  /** Everything else: what went, then what came. */
  | { kind: 'values'; gone: string[]; came: string[] };

export function readingOf({ before = [], after = [] }: FieldChange): Reading {
  const [was, is] = [before[0], after[0]];
  if (was === undefined && is === undefined) {
    return { kind: 'untold' };
  }
  if (before.length === 1 && after.length === 1 && was !== undefined && is !== undefined && was.length + is.length > SENTENCE) {
    return { kind: 'text', before: was, after: is };
  }
  return { kind: 'values', gone: before, came: after };
}
