/** A place in a text: from the first UTF-16 unit to just past the last. */
export interface Span {
  begin: number;
  end: number;
}

/** A part of a text, marked or not. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Every place where one of these words or phrases stands by itself, whatever its capitals and however its spaces are written. */
export function placesOf(words: readonly string[], whole: string): Span[] {
  return merged(words.flatMap((word) => places(word, whole)));
}

function places(word: string, whole: string): Span[] {
  const parts = word.trim().split(/\s+/).filter(Boolean).map(literal);
  if (parts.length === 0) {
    return [];
  }
  const standing = new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
  return [...whole.matchAll(standing)].map((match) => ({ begin: match.index, end: match.index + match[0].length }));
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** The same places, in order, none over another. */
export function merged(spans: readonly Span[]): Span[] {
  const inOrder = spans.filter((span) => span.end > span.begin).sort((a, b) => a.begin - b.begin);
  const apart: Span[] = [];
  for (const span of inOrder) {
    const last = apart.at(-1);
    if (last && span.begin <= last.end) {
      last.end = Math.max(last.end, span.end);
    } else {
      apart.push({ begin: span.begin, end: span.end });
    }
  }
  return apart;
}

/** A part of a text, cut where marks begin and end; together the pieces are that part again. */
export function pieces(whole: string, from: number, to: number, marks: readonly Span[]): Piece[] {
  const cut: Piece[] = [];
  let at = from;
  for (const mark of merged(marks)) {
    const begin = Math.max(mark.begin, from);
    const end = Math.min(mark.end, to);
    if (begin >= end) {
      continue;
    }
    if (begin > at) {
      cut.push({ text: whole.slice(at, begin), marked: false });
    }
    cut.push({ text: whole.slice(begin, end), marked: true });
    at = end;
  }
  if (at < to) {
    cut.push({ text: whole.slice(at, to), marked: false });
  }
  return cut;
}

/** What stands around a place, cut at whole words, so that somebody sees it as it is meant. */
export function around(whole: string, span: Span, reach = 80): { before: string; words: string; after: string } {
  const start = Math.max(0, span.begin - reach);
  const stop = Math.min(whole.length, span.end + reach);
  const before = whole.slice(start, span.begin);
  const after = whole.slice(span.end, stop);
  return {
    before: (start > 0 ? `… ${before.replace(/^\S*\s/, '')}` : before).replace(/\s+/g, ' '),
    words: whole.slice(span.begin, span.end),
    after: (stop < whole.length ? `${after.replace(/\s\S*$/, '')} …` : after).replace(/\s+/g, ' '),
  };
}
