/** The words with these added, one on each line; none stands there twice, whatever its capitals. */
export function withTerms(terms: readonly string[], typed: string): string[] {
  const all = [...terms];
  for (const line of typed.split('\n')) {
    const term = line.trim().replace(/\s+/g, ' ');
    if (term && !all.some((one) => one.toLowerCase() === term.toLowerCase())) {
      all.push(term);
    }
  }
  return all;
}

/** What somebody did to a list, done to the list as it stands now. */
export function redone(base: readonly string[], mine: readonly string[], now: readonly string[]): string[] {
  const taken = base.filter((term) => !mine.includes(term));
  const added = mine.filter((term) => !base.includes(term));
  return withTerms(
    now.filter((term) => !taken.includes(term)),
    added.join('\n'),
  );
}

/** Which term a path such as `terms[3]` points at. */
export function termAt(terms: readonly string[], path: string | undefined): string | undefined {
  const at = /^terms\[(\d+)\]/.exec(path ?? '')?.[1];
  return at === undefined ? undefined : terms[Number(at)];
}
