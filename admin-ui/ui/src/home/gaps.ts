import type { Schemas } from '../client/api';

export type ThemeStock = Schemas['ThemeStock'];

/** The themes in which something is lacking, those with nothing at all first, then those with too little to choose from, then those that lack most. */
export function lacking(themes: readonly ThemeStock[]): ThemeStock[] {
  return themes.filter(({ gaps = [] }) => gaps.length > 0).sort((one, other) => weight(other) - weight(one));
}

function weight({ gaps = [] }: ThemeStock): number {
  return gaps.includes('NOTHING') ? Infinity : gaps.length + (gaps.includes('FEW') ? 10 : 0);
}
