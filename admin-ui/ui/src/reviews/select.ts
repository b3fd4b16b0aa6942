/** At most so many stories in one act, as the service has it. */
export const MOST_AT_ONCE = 200;

/** What was picked, with these added or taken away. */
export function picking(picked: ReadonlySet<string>, ids: readonly string[], on: boolean): ReadonlySet<string> {
  const next = new Set(picked);
  ids.forEach((id) => (on ? next.add(id) : next.delete(id)));
  return next;
}
