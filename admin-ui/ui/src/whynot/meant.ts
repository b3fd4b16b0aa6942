export interface Named {
  contentId?: string;
  title?: string;
}

/** The one item that is meant without choosing: the only one found, or the one whose code was typed. */
export function meant(items: readonly Named[], typed: string): string | undefined {
  const code = typed.trim().toLowerCase();
  const exact = items.find((item) => item.contentId?.toLowerCase() === code);
  return (exact ?? (items.length === 1 ? items[0] : undefined))?.contentId;
}
