import { useBilingual } from '../words/bilingual';
import { useWords } from '../words/words';
import { useQuantity } from './quantity';
import { asGroup, isLeaf, isParam, type Amount, type Condition, type Leaf, type Rule } from './rule';
import { codesOf, type Fact, type OwnCodes, type Unit, type Vocabulary } from './vocabulary';
import { rulesWords } from './words';

interface ViewProps {
  rule: Rule;
  vocabulary: Vocabulary;
  own: OwnCodes | undefined;
}

/** A condition to read: groups as lists, each comparison on its own line. */
export function ConditionView({ condition, ...props }: ViewProps & { condition: Condition }) {
  const t = useWords(rulesWords);
  if (isLeaf(condition)) {
    return <LeafView leaf={condition} {...props} />;
  }
  const { word, parts } = asGroup(condition);
  return (
    <>
      <span>{t(word)}:</span>
      <ul className="wk-tree">
        {parts.map((part, index) => (
          <li key={index}>
            <ConditionView condition={part} {...props} />
          </li>
        ))}
      </ul>
    </>
  );
}

function LeafView({ leaf, rule, vocabulary, own }: ViewProps & { leaf: Leaf }) {
  const say = useBilingual();
  const compared = useCompared(rule, vocabulary, own);
  const fact = vocabulary.facts.get(leaf.fact);
  return (
    <span>
      {fact ? say(fact.phrase) : leaf.fact}: <strong>{compared(leaf, fact)}</strong>
    </span>
  );
}

/** What a comparison asks of its fact. */
function useCompared(rule: Rule, vocabulary: Vocabulary, own: OwnCodes | undefined) {
  const t = useWords(rulesWords);
  const say = useBilingual();
  const amount = useAmount(rule);
  return (leaf: Leaf, fact: Fact | undefined): string => {
    const { value } = leaf;
    if (leaf.op === 'isKnown') {
      return value === false ? t('notKnown') : t('known');
    }
    if (typeof value === 'boolean') {
      return value ? t('yes') : t('no');
    }
    const codes = fact ? codesOf(fact, own) : [];
    const code = (id: string) => {
      const phrase = codes.find((one) => one.id === id)?.phrase;
      return phrase ? say(phrase) : id;
    };
    const unit = fact?.unit ?? 'NONE';
    if (leaf.op === 'between' && Array.isArray(value)) {
      return t('fromTo', { from: amount(value[0] as Amount, unit), to: amount(value[1] as Amount, unit) });
    }
    const operator = vocabulary.operators.get(leaf.op);
    const said = Array.isArray(value)
      ? listed(value.map((one) => code(String(one))), (before, last) => t('or', { before, last }))
      : typeof value === 'string'
        ? code(value)
        : amount(value as Amount, unit);
    return leaf.op === 'equals' ? said : `${operator ? say(operator.phrase) : leaf.op} ${said}`;
  };
}

/** Writes a number of a rule, the value of a parameter included. */
export function useAmount(rule: Rule): (amount: Amount | undefined, unit: Unit) => string {
  const t = useWords(rulesWords);
  const quantity = useQuantity();
  return (amount, unit) => {
    if (!isParam(amount)) {
      return quantity(amount ?? null, unit);
    }
    return t('adjustable', { value: quantity(rule.params?.[amount.param]?.value ?? null, unit) });
  };
}

function listed(words: readonly string[], or: (before: string, last: string) => string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : or(words.slice(0, -1).join(', '), last);
}
