/** The organisation's themes as the service answers and takes them; the contract leaves their shape open. */
export interface Taxonomy {
  revision: string;
  themes: Theme[];
}

export type Language = 'nl' | 'en';
export const LANGUAGES: readonly Language[] = ['nl', 'en'];

export interface Theme {
  code: string;
  names: Partial<Record<Language, string>>;
  definitions: Partial<Record<Language, string>>;
  audience: { everybody: boolean; units: string[] };
  seeds: Partial<Record<Language, Seed[]>>;
  negativeSeeds: Partial<Record<Language, Seed[]>>;
  examples: Partial<Record<Language, string[]>>;
  /** lowest score in thousandths that names this theme */
  threshold: number;
}

/** A word or phrase; its weight is in thousandths of a full hit. */
export interface Seed {
  phrase: string;
  weight: number;
}

/** Phrases of one weight, in the order in which they were added. */
export interface Strength {
  weight: number;
  phrases: string[];
}

/** The phrases by their weight, the strongest first. */
export function byStrength(seeds: readonly Seed[]): Strength[] {
  const weights = [...new Set(seeds.map((seed) => seed.weight))].sort((a, b) => b - a);
  return weights.map((weight) => ({ weight, phrases: seeds.filter((seed) => seed.weight === weight).map((seed) => seed.phrase) }));
}

/** The phrases with these added, one on each line; one that was there already gets the new weight. */
export function withPhrases(seeds: readonly Seed[], typed: string, weight: number): Seed[] {
  const phrases = new Map<string, string>();
  for (const line of typed.split(/[\n,;]/)) {
    const phrase = line.trim().replace(/\s+/g, ' ');
    if (phrase) {
      phrases.set(phrase.toLowerCase(), phrase);
    }
  }
  const others = seeds.filter((seed) => !phrases.has(seed.phrase.toLowerCase()));
  return [...others, ...[...phrases.values()].map((phrase) => ({ phrase, weight }))];
}

export function changed(taxonomy: Taxonomy, code: string, part: Partial<Theme>): Taxonomy {
  return { ...taxonomy, themes: taxonomy.themes.map((theme) => (theme.code === code ? { ...theme, ...part } : theme)) };
}

export function without(taxonomy: Taxonomy, code: string): Taxonomy {
  return { ...taxonomy, themes: taxonomy.themes.filter((theme) => theme.code !== code) };
}

const USUAL_THRESHOLD = 400;

/** The themes with a new one at the end, for everybody, without words yet. */
export function withNew(taxonomy: Taxonomy, code: string, names: Theme['names']): Taxonomy {
  const theme: Theme = {
    code,
    names,
    definitions: {},
    audience: { everybody: true, units: [] },
    seeds: {},
    negativeSeeds: {},
    examples: {},
    threshold: USUAL_THRESHOLD,
  };
  return { ...taxonomy, themes: [...taxonomy.themes, theme] };
}

/** What changed between two states of the themes, as codes. */
export interface Differences {
  added: string[];
  removed: string[];
  changed: string[];
}

export function differences(before: Taxonomy, after: Taxonomy): Differences {
  const codes = (taxonomy: Taxonomy) => taxonomy.themes.map((theme) => theme.code);
  return {
    added: codes(after).filter((code) => !themeIn(before, code)),
    removed: codes(before).filter((code) => !themeIn(after, code)),
    changed: codes(after).filter((code) => themeIn(before, code) && !same(themeIn(before, code), themeIn(after, code))),
  };
}

export function hasDifferences({ added, removed, changed: different }: Differences): boolean {
  return added.length + removed.length + different.length > 0;
}

/**
 * Brings together two changes of the same themes: of each theme the one that was changed, mine where both were.
 *
 * @returns the themes under the revision of the other, and the codes of themes that both changed
 */
export function merged(base: Taxonomy, mine: Taxonomy, theirs: Taxonomy): { taxonomy: Taxonomy; both: string[] } {
  const codes = [...new Set([...theirs.themes, ...mine.themes].map((theme) => theme.code))];
  const both: string[] = [];
  const themes = codes.flatMap((code) => {
    const [was, my, their] = [themeIn(base, code), themeIn(mine, code), themeIn(theirs, code)];
    if (!same(was, my) && !same(was, their) && !same(my, their)) {
      both.push(code);
    }
    const kept = same(was, my) ? their : my;
    return kept ? [kept] : [];
  });
  return { taxonomy: { revision: theirs.revision, themes }, both };
}

export function themeIn(taxonomy: Taxonomy, code: string): Theme | undefined {
  return taxonomy.themes.find((theme) => theme.code === code);
}

function same(a: Theme | undefined, b: Theme | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The themes as the service takes them: what was left empty is left out. */
export function sendable(taxonomy: Taxonomy): Taxonomy {
  const filled = <T extends string>(texts: Partial<Record<Language, T>>) =>
    Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
  return {
    ...taxonomy,
    themes: taxonomy.themes.map((theme) => ({
      ...theme,
      names: filled(theme.names),
      definitions: filled(theme.definitions),
      audience: { ...theme.audience, units: theme.audience.units.map((unit) => unit.trim()).filter(Boolean) },
      examples: Object.fromEntries(
        Object.entries(theme.examples).map(([language, texts]) => [language, texts.filter((text) => text.trim() !== '')]),
      ),
    })),
  };
}

/** The theme of which a path such as `themes[3].seeds.nl[0].phrase` is a part. */
export function themeAt(taxonomy: Taxonomy, path: string | undefined): Theme | undefined {
  const at = /^themes\[(\d+)\]/.exec(path ?? '')?.[1];
  return at === undefined ? undefined : taxonomy.themes[Number(at)];
}
