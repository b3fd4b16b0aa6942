import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../client/api';
import type { FactType } from './editor/leaf';

interface Both {
  nl: string;
  en: string;
}

export type Unit = 'NONE' | 'COUNT' | 'HOURS' | 'DAYS' | 'MINUTES' | 'THOUSANDTHS';

export interface Code {
  id: string;
  phrase: Both;
}

export interface Fact {
  id: string;
  type: FactType;
  unit: Unit;
  phrase: Both;
  sourcePhrase: Both;
  purposePhrase: Both;
  /** Empty where the organisation names its own. */
  codes: readonly Code[];
  operators: readonly string[];
  available: boolean;
}

export interface EffectField {
  id: string;
  phrase: Both;
  type: FactType;
  unit: Unit;
  bounds: { min: number; max: number } | null;
  codes: readonly Code[];
  required: boolean;
}

export interface EffectForm {
  id: string;
  phrase: Both;
  fields: readonly EffectField[];
}

export interface EffectWord {
  id: string;
  phrase: Both;
  forms: readonly EffectForm[];
}

/** Every word of a rule, found by its name. */
export interface Vocabulary {
  facts: ReadonlyMap<string, Fact>;
  operators: ReadonlyMap<string, Code>;
  effects: ReadonlyMap<string, EffectWord>;
  /** Each with what it says to the person. */
  reasons: ReadonlyMap<string, Code>;
}

interface Answered {
  facts: Fact[];
  operators: Code[];
  effects: EffectWord[];
  reasons: Code[];
}

/** The words of rules; they change with the service only. */
export function useVocabulary() {
  return useQuery({
    queryKey: ['vocabulary'],
    staleTime: Infinity,
    queryFn: async (): Promise<Vocabulary> => {
      const words = (await answer(api.GET('/v1/vocabulary'))) as unknown as Answered;
      return {
        facts: byId(words.facts.map(capital)),
        operators: byId(words.operators),
        effects: byId(words.effects.map((effect) => ({ ...capital(effect), forms: effect.forms.map(capitalForm) }))),
        reasons: byId(words.reasons),
      };
    },
  });
}

/** With a capital: on these pages what is named stands at the beginning of its line. */
function capital<T extends { phrase: Both }>(word: T): T {
  const { nl, en } = word.phrase;
  return { ...word, phrase: { nl: nl.charAt(0).toUpperCase() + nl.slice(1), en: en.charAt(0).toUpperCase() + en.slice(1) } };
}

function capitalForm(form: EffectForm): EffectForm {
  return { ...capital(form), fields: form.fields.map(capital) };
}

function byId<T extends { id: string }>(words: readonly T[]): ReadonlyMap<string, T> {
  return new Map(words.map((word) => [word.id, word]));
}

interface Theme {
  code: string;
  names: Both;
  audience?: { units?: string[] };
}

/** Codes that the organisation names itself: its themes, and the units that its themes are meant for. */
export interface OwnCodes {
  themes: readonly Code[];
  units: readonly Code[];
}

export function useOwnCodes() {
  return useQuery({
    queryKey: ['own-codes'],
    staleTime: 60_000,
    queryFn: async (): Promise<OwnCodes> => {
      const { themes } = (await answer(api.GET('/v1/themes'))) as unknown as { themes: Theme[] };
      const units = new Set(themes.flatMap((theme) => theme.audience?.units ?? []));
      return {
        themes: themes.map((theme) => ({ id: theme.code, phrase: theme.names })),
        units: [...units].sort().map((unit) => ({ id: unit, phrase: { nl: unit, en: unit } })),
      };
    },
  });
}

const THEME_FACTS = new Set(['content.themes', 'employee.interests', 'employee.expertise']);

/** What a fact can be: its own codes, or those the organisation has for it. */
export function codesOf(fact: Fact, own: OwnCodes | undefined): readonly Code[] {
  if (fact.codes.length > 0) {
    return fact.codes;
  }
  return (THEME_FACTS.has(fact.id) ? own?.themes : own?.units) ?? [];
}
