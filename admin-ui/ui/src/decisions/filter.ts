/** What decisions are looked for, as it stands in the address of the page. Days are those of whoever looks. */
export interface Filter {
  from: string;
  to: string;
  contentId: string;
  outcome: string;
}

/** What a decision can have come to, besides the reasons for holding something back. */
export const CAME_TO = ['OFFERED', 'PUSHED', 'WITHHELD'] as const;

const NAMES = ['from', 'to', 'contentId', 'outcome'] as const;

export function filterOf(search: URLSearchParams): Filter {
  return {
    from: search.get('from') ?? '',
    to: search.get('to') ?? '',
    contentId: search.get('contentId') ?? '',
    outcome: search.get('outcome') ?? '',
  };
}

/** Only what was filled in, always in one order: equal filters have equal addresses. */
export function searchOf(filter: Filter): URLSearchParams {
  const search = new URLSearchParams();
  for (const name of NAMES) {
    const value = filter[name].trim();
    if (value) {
      search.set(name, value);
    }
  }
  return search;
}

export function isEmpty(filter: Filter): boolean {
  return searchOf(filter).size === 0;
}

/** The filter as the service asks it: from the beginning of the first day to the end of the last. */
export function queryOf(filter: Filter) {
  return {
    ...(filter.from && { from: beginningOf(filter.from, 0) }),
    ...(filter.to && { to: beginningOf(filter.to, 1) }),
    ...(filter.contentId.trim() && { contentId: filter.contentId.trim() }),
    ...(filter.outcome && { outcome: filter.outcome }),
  };
}

/** The moment at which a day begins here, so many days later; what is no day is left for the service to refuse. */
export function beginningOf(day: string, later: number): string {
  const [year, month, date] = day.split('-').map(Number);
  const beginning = new Date(year ?? NaN, (month ?? NaN) - 1, (date ?? NaN) + later);
  return Number.isNaN(beginning.getTime()) ? day : beginning.toISOString();
}

/** The reasons that can be looked for: those that held something back in what was found, and the one that is looked for. */
export function reasonsIn(found: readonly { withheld?: Readonly<Record<string, number>> }[], outcome: string): string[] {
  const reasons = new Set(found.flatMap((decision) => Object.keys(decision.withheld ?? {})));
  if (outcome && !CAME_TO.some((came) => came === outcome)) {
    reasons.add(outcome);
  }
  return [...reasons].sort();
}
