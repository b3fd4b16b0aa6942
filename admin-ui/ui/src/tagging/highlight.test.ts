import { describe, expect, it } from 'vitest';
import { marksOf } from './highlight';
import type { Tagging } from './tagging';

const tagging: Tagging = {
  language: 'nl',
  themes: [{ code: 'care', score: 800, evidence: ['wijkteam'] }],
  tone: {
    sentiment: { value: 'positive', score: 600, evidence: ['trots'] },
    voice: { value: 'personal', score: 500, evidence: ['ik'] },
    formality: 'je',
    readability: 60,
    jargon: 100,
    jargonWords: ['synergie'],
  },
  entities: [
    { type: 'PERSON', text: 'Sanne', begin: 0, end: 5 },
    { type: 'LOCATION', text: 'Ede', begin: 9, end: 12 },
  ],
  namesPeople: true,
  findings: [{ kind: 'EMAIL', begin: 20, end: 30 }],
  models: [],
};
const whole = 'Sanne in Ede\nIk ben trots op ons wijkteam en op synergie';

describe('What is highlighted', () => {
  const shown = (highlight: Parameters<typeof marksOf>[0]) => marksOf(highlight, tagging, whole).map((mark) => whole.slice(mark.begin, mark.end));

  it('are the words of a theme', () => expect(shown({ kind: 'theme', code: 'care' })).toEqual(['wijkteam']));
  it('are the words that set the tone', () => expect(shown({ kind: 'sentiment' })).toEqual(['trots']));
  it('are the words of the voice', () => expect(shown({ kind: 'voice' })).toEqual(['Ik']));
  it('are the vague words', () => expect(shown({ kind: 'jargon' })).toEqual(['synergie']));
  it('are the names of one kind', () => expect(shown({ kind: 'names', type: 'LOCATION' })).toEqual(['Ede']));
  it('are the places of a finding', () => expect(marksOf({ kind: 'finding', concern: 'EMAIL' }, tagging, whole)).toEqual([{ begin: 20, end: 30 }]));
  it('is nothing when nothing is chosen', () => expect(shown(undefined)).toEqual([]));
});
