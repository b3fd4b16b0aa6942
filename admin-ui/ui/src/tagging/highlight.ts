import { merged, placesOf, type Span } from './spans';
import type { Tagging } from './tagging';

/** What of a tagging is shown in the text. */
export type Highlight =
  | { kind: 'theme'; code: string }
  | { kind: 'sentiment' | 'voice' | 'jargon' }
  | { kind: 'names'; type: string }
  | { kind: 'finding'; concern: string };

export function isSame(a: Highlight | undefined, b: Highlight): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

/** Where in title + "\n" + text the highlighted words stand. */
export function marksOf(highlight: Highlight | undefined, tagging: Tagging, whole: string): Span[] {
  switch (highlight?.kind) {
    case undefined:
      return [];
    case 'theme':
      return placesOf(tagging.themes.find((theme) => theme.code === highlight.code)?.evidence ?? [], whole);
    case 'sentiment':
      return placesOf(tagging.tone.sentiment.evidence, whole);
    case 'voice':
      return placesOf(tagging.tone.voice.evidence, whole);
    case 'jargon':
      return placesOf(tagging.tone.jargonWords ?? [], whole);
    case 'names':
      return merged(tagging.entities.filter((mention) => mention.type === highlight.type));
    case 'finding':
      return merged((tagging.findings ?? []).filter((finding) => finding.kind === highlight.concern));
  }
}

/** What can be shown first: the strongest theme, else nothing. */
export function firstHighlight(tagging: Tagging): Highlight | undefined {
  const best = tagging.themes[0];
  return best && { kind: 'theme', code: best.code };
}
