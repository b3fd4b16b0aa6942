import { describe, expect, it } from 'vitest';
import { byStrength, changed, differences, merged, sendable, themeAt, withNew, without, withPhrases, type Taxonomy, type Theme } from './taxonomy';

const theme = (code: string, threshold = 400): Theme => ({
  code,
  names: { nl: code },
  definitions: {},
  audience: { everybody: true, units: [] },
  seeds: {},
  negativeSeeds: {},
  examples: {},
  threshold,
});
const themes = (revision: string, ...all: Theme[]): Taxonomy => ({ revision, themes: all });
const base = themes('r1', theme('care'), theme('work'), theme('money'));

describe('The words of a theme', () => {
  const seeds = [
    { phrase: 'zorg', weight: 600 },
    { phrase: 'wijkteam', weight: 1000 },
    { phrase: 'dienst', weight: 600 },
  ];

  it('stand by strength, the strongest first', () => {
    expect(byStrength(seeds)).toEqual([
      { weight: 1000, phrases: ['wijkteam'] },
      { weight: 600, phrases: ['zorg', 'dienst'] },
    ]);
  });

  it('grow by what was typed, one on each line', () => {
    expect(withPhrases([], ' warme   overdracht \n\nzuster', 300)).toEqual([
      { phrase: 'warme overdracht', weight: 300 },
      { phrase: 'zuster', weight: 300 },
    ]);
  });

  it('get another strength when they were there already', () => {
    expect(withPhrases(seeds, 'ZORG', 1000)).toEqual([
      { phrase: 'wijkteam', weight: 1000 },
      { phrase: 'dienst', weight: 600 },
      { phrase: 'ZORG', weight: 1000 },
    ]);
  });

  it('are taken once when typed twice', () => {
    expect(withPhrases([], 'zorg, zorg', 600)).toHaveLength(1);
  });
});

describe('What changed in the themes', () => {
  it('is told by theme', () => {
    const after = withNew(without(changed(base, 'care', { threshold: 500 }), 'money'), 'travel', { nl: 'Reizen' });

    expect(differences(base, after)).toEqual({ added: ['travel'], removed: ['money'], changed: ['care'] });
  });

  it('is nothing for the same themes', () => {
    expect(differences(base, structuredClone(base))).toEqual({ added: [], removed: [], changed: [] });
  });
});

describe('Two changes of the same themes', () => {
  it('come together, under the revision of the other', () => {
    const mine = changed(base, 'care', { threshold: 500 });
    const theirs = { ...changed(base, 'work', { threshold: 300 }), revision: 'r2' };

    const { taxonomy, both } = merged(base, mine, theirs);

    expect([taxonomy.revision, taxonomy.themes.map((one) => one.threshold), both]).toEqual(['r2', [500, 300, 400], []]);
  });

  it('keep mine where both changed a theme, and say so', () => {
    const { taxonomy, both } = merged(base, changed(base, 'care', { threshold: 500 }), changed(base, 'care', { threshold: 300 }));

    expect([taxonomy.themes[0]?.threshold, both]).toEqual([500, ['care']]);
  });

  it('leave out what either removed', () => {
    expect(merged(base, without(base, 'care'), without(base, 'work')).taxonomy.themes.map((one) => one.code)).toEqual(['money']);
  });

  it('keep what either added', () => {
    const { taxonomy } = merged(base, withNew(base, 'a', {}), withNew(base, 'b', {}));

    expect(taxonomy.themes.map((one) => one.code)).toEqual(['care', 'work', 'money', 'b', 'a']);
  });
});

describe('Themes on their way to the service', () => {
  it('leave out what was left empty', () => {
    const typed = themes('r1', { ...theme('care'), names: { nl: 'Zorg', en: ' ' }, examples: { nl: ['', 'Een tekst'] }, audience: { everybody: false, units: ['', ' zorg '] } });

    const [sent] = sendable(typed).themes;

    expect([sent?.names, sent?.examples, sent?.audience.units]).toEqual([{ nl: 'Zorg' }, { nl: ['Een tekst'] }, ['zorg']]);
  });

  it('are found back from the path of a complaint', () => {
    expect(themeAt(base, 'themes[1].seeds.nl[0].phrase')?.code).toBe('work');
  });

  it('are not found back from a path elsewhere', () => {
    expect(themeAt(base, 'revision')).toBeUndefined();
  });
});
