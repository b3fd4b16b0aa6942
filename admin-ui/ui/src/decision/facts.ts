import { codesOf, type Fact, type Unit, useOwnCodes, useVocabulary } from '../rules/vocabulary';
import { useBilingual } from '../words/bilingual';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { decisionWords } from './words';

/** How facts, operators and what they compare are shown: in the words of the vocabulary, and codes where it has none. */
export function useFactWords() {
  const t = useWords(decisionWords);
  const say = useBilingual();
  const formats = useFormats();
  const vocabulary = useVocabulary().data;
  const own = useOwnCodes().data;
  const factOf = (id: string | undefined) => vocabulary?.facts.get(id ?? '');

  function quantity(unit: Unit | undefined, value: number): string {
    switch (unit) {
      case 'HOURS':
        return t('hours', { count: value });
      case 'DAYS':
        return t('days', { count: value });
      case 'MINUTES':
        return t('minutes', { count: value });
      case 'THOUSANDTHS':
        return formats.share(value);
      default:
        return formats.number(value);
    }
  }

  function one(fact: Fact | undefined, value: unknown): string {
    if (typeof value === 'boolean') {
      return value ? t('yes') : t('no');
    }
    if (typeof value === 'number') {
      return quantity(fact?.unit, value);
    }
    const code = String(value);
    const phrase = fact && codesOf(fact, own).find((entry) => entry.id === code)?.phrase;
    return say(phrase) || code;
  }

  function shown(factId: string | undefined, value: unknown): string {
    const fact = factOf(factId);
    if (value === undefined || value === null) {
      return t('notKnown');
    }
    if (!Array.isArray(value)) {
      return one(fact, value);
    }
    return value.length === 0 ? t('empty') : value.map((each) => one(fact, each)).join(', ');
  }

  return {
    name: (factId: string | undefined) => say(factOf(factId)?.phrase) || (factId ?? ''),
    actual: shown,
    /** What was required, with the operator; the two ends of a range stand in the phrase of its operator. */
    required: (factId: string | undefined, operatorId: string | undefined, value: unknown) => {
      const operator = say(vocabulary?.operators.get(operatorId ?? '')?.phrase) || (operatorId ?? '');
      if (operatorId === 'between' && Array.isArray(value)) {
        const [from, to] = value.map((end) => one(factOf(factId), end));
        return operator.includes('…') ? operator.replace('…', from ?? '') + ` ${to ?? ''}` : t('range', { from: from ?? '', to: to ?? '' });
      }
      return operatorId === 'isKnown' ? `${operator}: ${shown(undefined, value)}` : `${operator} ${shown(factId, value)}`;
    },
  };
}
