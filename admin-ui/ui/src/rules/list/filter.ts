import { isOn, type PublishedRule } from '../rule';

/** What somebody looks for among the rules; empty where it does not matter. */
export interface Filter {
  q: string;
  area: string;
  owner: string;
  state: string;
  effect: string;
}

export const FILTERS = ['q', 'area', 'owner', 'state', 'effect'] as const satisfies readonly (keyof Filter)[];

export function filterOf(search: URLSearchParams): Filter {
  const [q = '', area = '', owner = '', state = '', effect = ''] = FILTERS.map((name) => search.get(name) ?? '');
  return { q, area, owner, state, effect };
}

/** Those rules that are looked for, by area and name. Each word that is searched for stands somewhere in what is read of a rule. */
export function filtered(rules: readonly PublishedRule[], filter: Filter, order: readonly string[]): readonly PublishedRule[] {
  const words = filter.q.toLocaleLowerCase().split(/\s+/);
  return rules
    .filter((rule) => filter.area === '' || rule.area === filter.area)
    .filter((rule) => filter.owner === '' || rule.owner === filter.owner)
    .filter((rule) => filter.state === '' || isOn(rule) === (filter.state === 'on'))
    .filter((rule) => filter.effect === '' || rule.then.some((one) => one.effect === filter.effect))
    .filter((rule) => words.every((word) => readable(rule).includes(word)))
    .toSorted((one, other) => order.indexOf(one.area) - order.indexOf(other.area) || one.id.localeCompare(other.id));
}

function readable(rule: PublishedRule): string {
  const { title, sentence, serves = [] } = rule;
  return [rule.id, title.nl, title.en, sentence?.nl ?? '', sentence?.en ?? '', ...serves].join(' ').toLocaleLowerCase();
}
