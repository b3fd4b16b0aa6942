import { describe, expect, it } from 'vitest';
import type { Item } from '../content/item';
import { draftOf, emptyDraft, idFor, itemOf, localMinute, merged, missing } from './draft';

const item = {
  id: 'p-1',
  language: null,
  url: 'https://example.org/a',
  title: 'Een verhaal',
  text: 'Er was eens.',
  source: { kind: 'OWN', name: 'Blog' },
  author: { employeeId: 'e-1' },
  class: 'NEWS',
  purpose: 'PRIDE',
  confidentiality: 'PUBLIC',
  evergreen: false,
  publishedAt: '2026-11-18T09:00:31Z',
  insideSince: null,
  availableFrom: null,
  expiresAt: null,
  themes: ['care'],
  about: [{ employeeId: 'e-7', agreedAt: '2026-11-17T10:00:59Z' }],
} as unknown as Item;

describe('A story that is typed', () => {
  it('is the same story when nothing was touched, to the second', () => {
    expect(itemOf(draftOf(item), item)).toEqual({
      id: 'p-1',
      url: 'https://example.org/a',
      title: 'Een verhaal',
      text: 'Er was eens.',
      source: { kind: 'OWN', name: 'Blog' },
      author: { employeeId: 'e-1' },
      class: 'NEWS',
      purpose: 'PRIDE',
      confidentiality: 'PUBLIC',
      evergreen: false,
      publishedAt: '2026-11-18T09:00:31Z',
      themes: ['care'],
      about: [{ employeeId: 'e-7', agreedAt: '2026-11-17T10:00:59Z' }],
    });
  });

  it('sends a moment that was changed with its time zone', () => {
    const draft = { ...draftOf(item), publishedAt: '2026-11-20T10:15' };

    expect(itemOf(draft, item).publishedAt).toBe(new Date(2026, 10, 20, 10, 15).toISOString());
  });

  it('leaves out somebody whose line was left empty', () => {
    const draft = { ...draftOf(item), about: [{ employeeId: ' ', agreedAt: '' }] };

    expect(itemOf(draft, item).about).toEqual([]);
  });

  it('says which fields cannot be left empty', () => {
    expect(missing(emptyDraft(new Date(0)))).toEqual(['title', 'text', 'sourceName']);
  });

  it('names itself after its title', () => {
    expect(itemOf({ ...emptyDraft(new Date(0)), title: 'Eén wijkteam, twee ideeën!' }).id).toBe('een-wijkteam-twee-ideeen');
  });

  it('is for inside unless somebody says otherwise', () => {
    expect(emptyDraft(new Date(0)).confidentiality).toBe('INTERNAL');
  });
});

describe('The identifier made of a title', () => {
  it('ends at a word, not at a dash', () => expect(idFor(`${'a'.repeat(79)} b`)).toBe('a'.repeat(79)));
  it('is empty for a title without letters', () => expect(idFor('!?')).toBe(''));
});

describe('A moment in a field', () => {
  it('is what the clock here shows', () => {
    const at = new Date(2026, 0, 5, 7, 3);

    expect(localMinute(at.toISOString())).toBe('2026-01-05T07:03');
  });
});

describe('Two changes of the same story', () => {
  const base = draftOf(item);

  it('take over what only the other changed', () => {
    const { draft, taken, both } = merged(base, { ...base, title: 'Mijn titel' }, { ...base, text: 'Hun tekst' });

    expect([draft.title, draft.text, taken, both]).toEqual(['Mijn titel', 'Hun tekst', ['text'], []]);
  });

  it('keep mine where both changed, and say so', () => {
    const { draft, both } = merged(base, { ...base, themes: ['a'] }, { ...base, themes: ['b'] });

    expect([draft.themes, both]).toEqual([['a'], ['themes']]);
  });

  it('say nothing when both changed it alike', () => {
    const changed = { ...base, title: 'Zelfde' };

    expect(merged(base, changed, changed)).toEqual({ draft: changed, taken: [], both: [] });
  });
});
