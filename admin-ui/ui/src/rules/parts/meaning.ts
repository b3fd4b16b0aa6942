import { useBilingual } from '../../words/bilingual';
import { usesOf } from '../editor/params';
import type { Rule } from '../rule';
import type { Unit, Vocabulary } from '../vocabulary';

/** What a parameter of a rule stands for, as far as the vocabulary can say it, and in which unit. */
export function useMeaning(vocabulary: Vocabulary): (rule: Rule, name: string) => { text: string; unit: Unit; uses: number } {
  const say = useBilingual();
  return (rule, name) => {
    const uses = usesOf(rule, name);
    const texts = uses.map((use) => {
      if ('leaf' in use) {
        const fact = vocabulary.facts.get(use.leaf.fact);
        const operator = vocabulary.operators.get(use.leaf.op);
        return [say(fact?.phrase), say(operator?.phrase)].join(' ');
      }
      const effect = vocabulary.effects.get(use.effect.effect);
      const fields = effect?.forms.flatMap((form) => form.fields) ?? [];
      const named = ['per', 'over'].flatMap((id) => fields.filter((one) => one.id === id)).flatMap((one) => one.codes);
      const of = named.find((code) => code.id === use.effect['per'] || code.id === use.effect['over']);
      const field = fields.find((one) => one.id === use.field);
      return [say(field?.phrase), of ? `(${say(of.phrase)})` : ''].join(' ').trim();
    });
    return { text: [...new Set(texts)].join('; '), unit: unitOf(rule, name, vocabulary), uses: uses.length };
  };
}

/** The unit of a parameter: that of the first place that uses it. */
export function unitOf(rule: Rule, name: string, vocabulary: Vocabulary): Unit {
  const [use] = usesOf(rule, name);
  if (use === undefined) {
    return 'NONE';
  }
  if ('leaf' in use) {
    return vocabulary.facts.get(use.leaf.fact)?.unit ?? 'NONE';
  }
  const fields = vocabulary.effects.get(use.effect.effect)?.forms.flatMap((form) => form.fields) ?? [];
  return fields.find((field) => field.id === use.field)?.unit ?? 'NONE';
}
