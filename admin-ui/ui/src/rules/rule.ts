/** A number that is written out, names a parameter, or is still to be filled in. */
export type Amount = number | { param: string } | null;

export type Value = Amount | boolean | string | readonly (Amount | string)[];

/** One comparison of a fact. */
export interface Leaf {
  fact: string;
  op: string;
  value: Value;
}

export const GROUPS = ['all', 'any', 'none'] as const;
export type GroupWord = (typeof GROUPS)[number];

/** Conditions of which all, at least one, or none have to hold. */
export interface Group {
  word: GroupWord;
  parts: readonly Condition[];
}

/** A condition as it stands in a document: a comparison, or one of the words with its parts. */
export type Condition = Leaf | { all: readonly Condition[] } | { any: readonly Condition[] } | { none: readonly Condition[] };

/** What a rule says: its effect, the reason, and the fields that the effect takes. */
export type Effect = { effect: string; reason: string } & Readonly<Record<string, Value>>;

export interface Parameter {
  type: 'int';
  min: number | null;
  max: number | null;
  value: number | null;
}

/** A rule as it travels, in the language `rule/1`; in the editor, numbers may still be missing. */
export interface Rule {
  id: string;
  area: string;
  schema: string;
  title: { nl: string; en: string };
  scope?: { channels: readonly string[] };
  when: Condition;
  then: readonly Effect[];
  params?: Readonly<Record<string, Parameter>>;
  onUnknown: string;
  valid?: { from?: string; until?: string };
  owner: string;
  serves?: readonly string[];
  enabled?: boolean;
}

/** A rule that holds, with how it read when it was published. */
export interface PublishedRule extends Rule {
  sentence?: { nl?: string; en?: string };
}

export const AREAS = ['RELEVANCE', 'AUTHENTICITY', 'CADENCE', 'CHAMPION', 'GOVERNANCE'] as const;
export const OWNERS = ['COMMS', 'HR', 'BOARD', 'COMPLIANCE'] as const;
export const UNKNOWNS = ['IGNORE', 'SUPPRESS', 'REVIEW', 'BLOCK'] as const;
export type Area = (typeof AREAS)[number];
export type Owner = (typeof OWNERS)[number];
export type Unknown = (typeof UNKNOWNS)[number];

export function isLeaf(condition: Condition): condition is Leaf {
  return 'fact' in condition;
}

/** The word and the parts of a condition that is no comparison. */
export function asGroup(condition: Exclude<Condition, Leaf>): Group {
  const word = GROUPS.find((one) => one in condition) ?? 'all';
  return { word, parts: (condition as Record<GroupWord, readonly Condition[]>)[word] };
}

export function group(word: GroupWord, parts: readonly Condition[]): Condition {
  return { [word]: parts } as unknown as Condition;
}

/** Every comparison in a condition, in reading order. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  return isLeaf(condition) ? [condition] : asGroup(condition).parts.flatMap(leavesOf);
}

export function isParam(value: unknown): value is { param: string } {
  return typeof value === 'object' && value !== null && 'param' in value;
}

/** Whether a rule speaks at all; one that says nothing about it does. */
export function isOn(rule: Rule): boolean {
  return rule.enabled !== false;
}

/** The facts a rule looks at, each once: in its conditions, and where it counts points for each of something. */
export function factsOf(rule: Rule): readonly string[] {
  const counted = rule.then.map((effect) => effect['per']).filter((per) => typeof per === 'string');
  return [...new Set([...leavesOf(rule.when).map((leaf) => leaf.fact), ...counted])];
}

/** The same thing without one of its parts. */
export function without<T extends object, K extends keyof T>(whole: T, part: K): Omit<T, K> {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== part)) as Omit<T, K>;
}
