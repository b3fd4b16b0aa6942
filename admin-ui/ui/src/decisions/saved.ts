/** A filter that somebody keeps under a name, in this browser only. */
export interface Saved {
  name: string;
  search: string;
}

const KEPT_AS = 'weerklank.decisions.saved';
const MOST = 20;

/** The filters that are kept here; what is unreadable counts as none. */
export function savedFilters(): Saved[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSaved).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps a filter; one with the same name is replaced, and of too many the oldest goes. */
export function keep(saved: Saved): Saved[] {
  return store([...savedFilters().filter((other) => other.name !== saved.name), saved].slice(-MOST));
}

export function forget(name: string): Saved[] {
  return store(savedFilters().filter((saved) => saved.name !== name));
}

function store(all: Saved[]): Saved[] {
  localStorage.setItem(KEPT_AS, JSON.stringify(all));
  return all;
}

function isSaved(value: unknown): value is Saved {
  const saved = value as Partial<Saved> | null;
  return typeof saved?.name === 'string' && typeof saved.search === 'string';
}
