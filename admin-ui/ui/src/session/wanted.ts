/** Where somebody wanted to go, and what kept them from signing in on the way there. */
export interface Wanted {
  page: string;
  problem?: string;
}

/** @param address path and search of the page that somebody who is not signed in looks at */
export function wantedAt(address: string): Wanted {
  const { pathname, searchParams } = new URL(address, 'http://here');
  const problem = searchParams.get('problem') ?? undefined;
  searchParams.delete('problem');
  const rest = searchParams.size > 0 ? `?${searchParams.toString()}` : '';
  const to = pathname === '/admin/' ? searchParams.get('to') : null;
  return { page: to ?? pathname + rest, ...(problem ? { problem } : {}) };
}

/** Where a browser goes to sign in at the identity provider, which then asks in this language. */
export function signInAddress(page: string, language: string): string {
  return `/session/start?${new URLSearchParams({ to: page, ui_locales: language }).toString()}`;
}
