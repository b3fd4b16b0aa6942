import { leavesOf, type Effect, type Leaf, type Parameter, type Rule, type Value } from '../rule';
import { paramsIn } from './leaf';

/** Where a number of a rule is used: in a comparison, or as a field of an effect. */
export type Use = { leaf: Leaf } | { effect: Effect; field: string };

/** Every place that uses a parameter, in reading order. */
export function usesOf(rule: Rule, name: string): readonly Use[] {
  const compared = leavesOf(rule.when)
    .filter((leaf) => paramsIn(leaf.value).includes(name))
    .map((leaf) => ({ leaf }));
  const said = rule.then.flatMap((effect) =>
    fieldsOf(effect)
      .filter(([, value]) => paramsIn(value).includes(name))
      .map(([field]) => ({ effect, field })),
  );
  return [...compared, ...said];
}

/** The rule without the parameters that nothing uses any more; the service refuses those. */
export function withoutUnused(rule: Rule): Rule {
  if (rule.params === undefined) {
    return rule;
  }
  const used = Object.entries(rule.params).filter(([name]) => usesOf(rule, name).length > 0);
  const { params, ...rest } = rule;
  return used.length === Object.keys(params).length ? rule : used.length === 0 ? rest : { ...rest, params: Object.fromEntries(used) };
}

/** A name for a new parameter that the rule does not have yet, after what it is for: `ageHours`, `ageHours2`. */
export function freeName(rule: Rule, wanted: string): string {
  const word = wanted.split('.').at(-1) ?? '';
  const base = /^[a-z][A-Za-z0-9]{0,30}$/.test(word) ? word : 'number';
  const taken = new Set(Object.keys(rule.params ?? {}));
  for (let count = 1; ; count++) {
    const name = count === 1 ? base : base + count;
    if (!taken.has(name)) {
      return name;
    }
  }
}

/** The rule with one more parameter. */
export function withParam(rule: Rule, name: string, parameter: Parameter): Rule {
  return { ...rule, params: { ...rule.params, [name]: parameter } };
}

/** A parameter that begins at a value, with room around it inside the outer bounds. */
export function roomAround(value: number | null, least: number, most: number): Parameter {
  const start = Math.min(Math.max(value ?? least, least), most);
  const half = Math.floor(start / 2);
  return { type: 'int', value: start, min: clamp(start - Math.abs(half)), max: clamp(start + Math.max(Math.abs(start), 1)) };

  function clamp(bound: number): number {
    return Math.min(Math.max(bound, least), most);
  }
}

function fieldsOf(effect: Effect): readonly [string, Value][] {
  return Object.entries(effect).filter(([field]) => field !== 'effect' && field !== 'reason');
}
