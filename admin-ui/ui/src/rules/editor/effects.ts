import { without, type Effect, type Value } from '../rule';

/** One way to write an effect, as the vocabulary gives it. */
export interface Form {
  id: string;
  fields: readonly { id: string; type: string; required: boolean; codes: readonly { id: string }[] }[];
}

/** The form that an effect is written in: the one whose fields it has, and whose codes it uses. */
export function formOf(effect: Effect, forms: readonly Form[]): Form | undefined {
  return forms.find((form) => form.fields.every((field) => fits(effect[field.id], field))) ?? forms[0];
}

/** The effect in another form: what both have stays, the rest begins empty. */
export function inForm(effect: Effect, form: Form): Effect {
  const fields = form.fields
    .filter((field) => field.required || effect[field.id] !== undefined)
    .map((field) => [field.id, fits(effect[field.id], { ...field, required: true }) ? effect[field.id] : first(field)]);
  return { effect: effect.effect, reason: effect.reason, ...(Object.fromEntries(fields) as Record<string, Value>) };
}

/** A new effect with nothing but its name and its reason. */
export function newEffect(effect: string, reason: string, form: Form): Effect {
  return inForm({ effect, reason }, form);
}

/** The effect with another value for a field; an empty list of an optional field is left out. */
export function withField(effect: Effect, field: string, value: Value, required: boolean): Effect {
  if (!required && Array.isArray(value) && value.length === 0) {
    return without(effect, field) as Effect;
  }
  return { ...effect, [field]: value };
}

function fits(value: Value | undefined, field: Form['fields'][number]): boolean {
  if (value === undefined) {
    return !field.required;
  }
  return field.type !== 'CODE' || value === '' || field.codes.some((code) => code.id === value);
}

/** A field with one possible code has it at once. */
function first(field: Form['fields'][number]): Value {
  const [only, ...others] = field.codes;
  return field.type === 'CODES' ? [] : field.type === 'NUMBER' ? null : only && others.length === 0 ? only.id : '';
}
