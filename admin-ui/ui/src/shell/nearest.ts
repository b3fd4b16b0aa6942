/** The page of the navigation under which an address falls: the longest that it begins with; the start only by itself. */
export function nearest(address: string, pages: readonly string[]): string | undefined {
  return pages
    .filter((page) => address === page || (page !== '/admin/' && address.startsWith(page)))
    .sort((one, other) => other.length - one.length)[0];
}
