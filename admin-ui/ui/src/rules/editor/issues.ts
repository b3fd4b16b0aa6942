import { asGroup, isLeaf, type Condition, type Rule } from '../rule';

/** Something that is the matter at a place of a rule, as the service says it. */
export interface Issue {
  severity: 'REFUSE' | 'WARN';
  /** A JSON pointer such as `/when/all/0/op`; empty for the whole rule. */
  path: string;
  message: { nl?: string; en?: string };
}

/** Issues by the field that shows them; those that no field shows belong to the whole rule, under the empty address. */
export function byField(issues: readonly Issue[], fields: readonly string[]): ReadonlyMap<string, readonly Issue[]> {
  const found = new Map<string, Issue[]>();
  for (const issue of issues) {
    const field = fieldOf(issue.path, fields);
    found.set(field, [...(found.get(field) ?? []), issue]);
  }
  return found;
}

/** Every address that the form shows a field for. */
export function fieldsOf(rule: Rule): readonly string[] {
  return [
    '/title/nl',
    '/title/en',
    '/owner',
    '/onUnknown',
    '/scope',
    '/valid/from',
    '/valid/until',
    '/serves',
    ...Object.keys(rule.params ?? {}).map((name) => `/params/${name}`),
    ...conditions(rule.when, '/when'),
    '/then',
    ...rule.then.flatMap((effect, index) => [
      `/then/${index}`,
      ...Object.keys(effect).map((field) => `/then/${index}/${field}`),
    ]),
  ];
}

function conditions(condition: Condition, path: string): readonly string[] {
  if (isLeaf(condition)) {
    return [path];
  }
  const { word, parts } = asGroup(condition);
  return [path, ...parts.flatMap((part, index) => conditions(part, `${path}/${word}/${index}`))];
}

/** The field that names this place, or the narrowest that contains it. */
function fieldOf(path: string, fields: readonly string[]): string {
  const around = fields.filter((field) => field === path || path.startsWith(`${field}/`));
  return around.reduce((narrowest, field) => (field.length > narrowest.length ? field : narrowest), '');
}
