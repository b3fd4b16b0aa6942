/** A run of words that a sentence kept, got or lost. */
export interface Run {
  kind: 'kept' | 'added' | 'removed';
  text: string;
}

/**
 * What became of a sentence, word by word, removed before added. Joined, the kept and removed runs are `before` and the
 * kept and added ones are `after`, to the letter.
 */
export function wordDiff(before: string, after: string): Run[] {
  const old = wordsOf(before);
  const now = wordsOf(after);
  const common = lengths(old, now);
  const runs: Run[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const was = old[i];
    const is = now[j];
    if (was !== undefined && was === is) {
      add(runs, 'kept', was);
      i++;
      j++;
    } else if (was !== undefined && (is === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      add(runs, 'removed', was);
      i++;
    } else if (is !== undefined) {
      add(runs, 'added', is);
      j++;
    }
  }
  return runs;
}

/** Words, each with the space after it; marks stand on their own, so that a comma does not change the word before it. */
function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}’'%-]+\s*|[^\p{L}\p{N}\s]\s*|\s+/gu) ?? [];
}

/** For each pair of places, how many words the rests have in common at most. */
function lengths(old: readonly string[], now: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    const row = table[i] as number[];
    for (let j = now.length - 1; j >= 0; j--) {
      row[j] = old[i] === now[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

function at(table: readonly number[][], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

function add(runs: Run[], kind: Run['kind'], text: string): void {
  const last = runs.at(-1);
  if (last?.kind === kind) {
    last.text += text;
  } else {
    runs.push({ kind, text });
  }
}
