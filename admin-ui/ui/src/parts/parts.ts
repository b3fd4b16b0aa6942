import type { RuleDocument } from '../changes/calls';

/** A part of a rule that can be named and compared, such as one number. */
export interface RulePart {
  /** What it is: `title.nl`, `when`, `params`. */
  kind: PartKind;
  /** The name of the number, for those that have one. */
  name?: string;
  values: (string | undefined)[];
}

const KINDS = [
  'title.nl',
  'title.en',
  'enabled',
  'when',
  'then',
  'scope',
  'valid.from',
  'valid.until',
  'onUnknown',
  'owner',
  'area',
  'serves',
] as const;

const NUMBER_KINDS = ['value', 'min', 'max'] as const;

export type PartKind = (typeof KINDS)[number] | `params.${(typeof NUMBER_KINDS)[number]}`;

/**
 * The parts in which versions of one rule differ, in the order in which a rule is read.
 *
 * @param versions nothing for a version without the rule
 */
export function differingParts(versions: readonly (RuleDocument | undefined)[]): RulePart[] {
  return allParts(versions).filter((part) => new Set(part.values).size > 1);
}

/** Whether two versions of a rule say the same; the sentence follows from the rest. */
export function sameRule(one: RuleDocument | undefined, other: RuleDocument | undefined): boolean {
  return one === undefined || other === undefined ? one === other : differingParts([one, other]).length === 0;
}

function allParts(versions: readonly (RuleDocument | undefined)[]): RulePart[] {
  const numbers = [...new Set(versions.flatMap((rule) => Object.keys((rule?.['params'] as object | undefined) ?? {})))].sort();
  return [
    ...KINDS.map((kind) => ({ kind, values: versions.map((rule) => written(at(rule, kind.split('.')))) })),
    ...numbers.flatMap((name) =>
      NUMBER_KINDS.map((kind) => ({
        kind: `params.${kind}` as const,
        name,
        values: versions.map((rule) => written(at(rule, ['params', name, kind]))),
      })),
    ),
  ];
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key], value);
}

function written(value: unknown): string | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  return typeof value === 'object' ? JSON.stringify(sorted(value)) : String(value as string | number | boolean);
}

/** The same content gives the same text, whatever the order of its keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([key, inner]) => [key, sorted(inner)]),
    );
  }
  return value;
}
