import { stateWords } from './words';
import { useWords } from '../words/words';

export type Kind = 'date' | 'datetime-local' | 'time';

const KEYS = { date: 'typeDate', 'datetime-local': 'typeMoment', time: 'typeTime' } as const;

/** Whether this browser offers something to choose from; otherwise such a field is a line of text. */
function offers(kind: Kind): boolean {
  const input = document.createElement('input');
  input.type = kind;
  return input.type === kind;
}

/** Says how to write a date or time, beside another hint, in browsers that offer no calendar or clock. */
export function useTyped(): (kind: Kind, hint?: string) => string | undefined {
  const t = useWords(stateWords);
  return (kind, hint) => (offers(kind) ? hint : [hint, t(KEYS[kind])].filter(Boolean).join(' '));
}
