import type { Taxonomy } from './taxonomy';

/** Themes that somebody is changing, with the themes they began from. */
export interface Kept {
  base: Taxonomy;
  mine: Taxonomy;
}

const keyOf = (user: string) => `weerklank.themes.${user}`;

/** What this person had typed before the page was loaded again, in this tab; nothing else is ever kept in it. */
export function recall(user: string): Kept | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(user)) ?? 'null') as Kept | null;
    return kept && Array.isArray(kept.base.themes) && Array.isArray(kept.mine.themes) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what was typed, or forgets it; a browser that keeps nothing loses only the reload. */
export function keep(user: string, kept: Kept | undefined): void {
  try {
    if (kept) {
      sessionStorage.setItem(keyOf(user), JSON.stringify(kept));
    } else {
      sessionStorage.removeItem(keyOf(user));
    }
  } catch {
    // Full or switched off: typing goes on.
  }
}
