import { useBilingual } from '../words/bilingual';
import { useAmount } from './ConditionView';
import { formOf } from './editor/effects';
import type { Amount, Effect, Rule } from './rule';
import type { EffectField, Vocabulary } from './vocabulary';

/** What a rule says, to read: the effect, its fields, and what the person gets to read about it. */
export function EffectView({ effect, rule, vocabulary }: { effect: Effect; rule: Rule; vocabulary: Vocabulary }) {
  const say = useBilingual();
  const field = useField(rule);
  const word = vocabulary.effects.get(effect.effect);
  const form = word && formOf(effect, word.forms);
  const fields = vocabulary.effects.get(effect.effect)?.forms.find((one) => one.id === form?.id)?.fields ?? [];
  const reason = vocabulary.reasons.get(effect.reason);
  return (
    <>
      <strong>{say(form && word.forms.length > 1 ? word.forms.find((one) => one.id === form.id)?.phrase : word?.phrase)}</strong>
      {fields.length > 0 && (
        <ul className="wk-tree">
          {fields
            .filter((one) => effect[one.id] !== undefined)
            .map((one) => (
              <li key={one.id}>
                {say(one.phrase)}: <strong>{field(effect, one)}</strong>
              </li>
            ))}
        </ul>
      )}
      {reason && <q className="wk-reason">{say(reason.phrase)}</q>}
    </>
  );
}

function useField(rule: Rule) {
  const say = useBilingual();
  const amount = useAmount(rule);
  return (effect: Effect, field: EffectField): string => {
    const value = effect[field.id];
    const code = (id: unknown) => say(field.codes.find((one) => one.id === id)?.phrase);
    if (field.type === 'NUMBER') {
      return amount(value as Amount, field.unit);
    }
    return Array.isArray(value) ? value.map(code).join(', ') : code(value);
  };
}
