import { without, type PublishedRule, type Rule } from '../rule';

/** What somebody says of a new rule before they put it together. */
export interface Wanted {
  nl: string;
  en: string;
  area: string;
  owner: string;
}

export const SHAPES = ['points', 'notSend', 'remark', 'forms', 'rest'] as const;
export type Shape = (typeof SHAPES)[number];

type Body = Pick<Rule, 'when' | 'then' | 'params' | 'onUnknown'>;

/** A beginning for each thing that rules are mostly written for; every one is a rule that can be stored as it is. */
const BODIES: Readonly<Record<Shape, Body>> = {
  points: {
    when: {
      all: [
        { fact: 'content.class', op: 'equals', value: 'KNOWLEDGE' },
        { fact: 'content.evergreen', op: 'equals', value: true },
      ],
    },
    then: [{ effect: 'ADJUST', reason: 'KNOWLEDGE', amount: { param: 'points' } }],
    params: { points: { type: 'int', min: 0, max: 200, value: 20 } },
    onUnknown: 'IGNORE',
  },
  notSend: {
    when: {
      all: [
        { fact: 'content.class', op: 'equals', value: 'CAMPAIGN' },
        { fact: 'content.promotional', op: 'atLeast', value: { param: 'tone' } },
      ],
    },
    then: [{ effect: 'SUPPRESS_NUDGE', reason: 'PROMOTIONAL' }],
    params: { tone: { type: 'int', min: 300, max: 950, value: 500 } },
    onUnknown: 'SUPPRESS',
  },
  remark: {
    when: { fact: 'content.promotional', op: 'atLeast', value: { param: 'tone' } },
    then: [{ effect: 'LABEL', reason: 'PROMOTIONAL' }],
    params: { tone: { type: 'int', min: 300, max: 950, value: 600 } },
    onUnknown: 'IGNORE',
  },
  forms: {
    when: { fact: 'content.class', op: 'equals', value: 'VACANCY' },
    then: [{ effect: 'LIMIT_KINDS', reason: 'SMALL_AUDIENCE', kinds: ['READ', 'TALK'] }],
    onUnknown: 'IGNORE',
  },
  rest: {
    when: {
      all: [
        { fact: 'nudge.last168h', op: 'atLeast', value: { param: 'messages' } },
        { fact: 'nudge.hoursSinceLast', op: 'lessThan', value: { param: 'hours' } },
      ],
    },
    then: [{ effect: 'SUPPRESS_NUDGE', reason: 'RESTING' }],
    params: {
      messages: { type: 'int', min: 1, max: 5, value: 2 },
      hours: { type: 'int', min: 24, max: 720, value: 72 },
    },
    onUnknown: 'SUPPRESS',
  },
};

/** What a rule of this shape is mostly about. */
export const AREA_OF: Readonly<Record<Shape, string>> = {
  points: 'RELEVANCE',
  notSend: 'AUTHENTICITY',
  remark: 'AUTHENTICITY',
  forms: 'AUTHENTICITY',
  rest: 'CADENCE',
};

/** A new rule of a shape, under an id that no other rule has. */
export function fromShape(shape: Shape, wanted: Wanted, taken: readonly string[]): Rule {
  return begun(BODIES[shape], wanted, taken);
}

/** A new rule that begins as another one is. It serves no requirement by itself. */
export function fromCopy(rule: PublishedRule, wanted: Wanted, taken: readonly string[]): Rule {
  return begun(without(rule, 'sentence'), wanted, taken);
}

function begun(body: Body, { nl, en, area, owner }: Wanted, taken: readonly string[]): Rule {
  return {
    ...body,
    id: freeId(area, en.trim() || nl, taken),
    area,
    schema: 'rule/1',
    title: { nl: nl.trim(), en: en.trim() },
    owner,
    serves: [],
    enabled: true,
  };
}

/** An id after the name, in the words that the language of rules allows: `cadence.rest-in-summer`. */
export function freeId(area: string, name: string, taken: readonly string[]): string {
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  const id = `${area.toLowerCase()}.${slug || 'rule'}`;
  for (let count = 1; ; count++) {
    const free = count === 1 ? id : `${id}-${count}`;
    if (!taken.includes(free)) {
      return free;
    }
  }
}
