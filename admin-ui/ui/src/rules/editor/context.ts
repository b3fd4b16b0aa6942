import { createContext, useContext } from 'react';
import type { Rule } from '../rule';
import type { OwnCodes, Vocabulary } from '../vocabulary';
import type { Issue } from './issues';

/** What every part of the form needs: the rule, a way to change it, the words, and what is the matter where. */
export interface Desk {
  rule: Rule;
  /** `about` names what is changed, so that letters typed in one field are undone together. */
  change: (next: (rule: Rule) => Rule, about: string) => void;
  vocabulary: Vocabulary;
  own: OwnCodes | undefined;
  issuesAt: (path: string) => readonly Issue[];
  /** Moves to a field once it is there. */
  focus: (path: string) => void;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === undefined) {
    throw new Error('no desk here: is this rendered outside RuleEditor?');
  }
  return desk;
}

/** The id of the field at a place of the rule. */
export function idOf(path: string): string {
  return `rule${path.replaceAll('/', '-')}`;
}

/** Goes to the first input of the field at a place of the rule. */
export function goTo(path: string): void {
  const field = document.getElementById(`${idOf(path)}-help`)?.closest('[role="group"], .pf-v6-c-form__group');
  field?.querySelector<HTMLElement>('input, select, textarea')?.focus();
}
