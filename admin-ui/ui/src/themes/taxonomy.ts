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
