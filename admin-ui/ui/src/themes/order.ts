/** The same list with one element a place further on, or back; past an end it stays. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const to = at + by;
  const one = list[at];
  if (one === undefined || to < 0 || to >= list.length) {
    return [...list];
  }
  const others = list.filter((_, i) => i !== at);
  return [...others.slice(0, to), one, ...others.slice(to)];
}
