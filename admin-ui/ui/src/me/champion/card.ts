import type { Champion, Wanted } from './calls';

export const TICKS = ['photo', 'headline', 'lastPost', 'about'] as const;
export type Tick = (typeof TICKS)[number];

export const MOST_THEMES = 3;

/** What is ticked, in the order of the list. */
export function ticked(champion: Champion): Tick[] {
  return TICKS.filter((tick) => champion.checklist?.[tick]);
}

/** As the service takes it. */
export function wanted(ticks: readonly Tick[], themes: readonly string[]): Wanted {
  const has = (tick: Tick) => ticks.includes(tick);
  return {
    checklist: { photo: has('photo'), headline: has('headline'), lastPost: has('lastPost'), about: has('about') },
    themes: [...themes],
  };
}
