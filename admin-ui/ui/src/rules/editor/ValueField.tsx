import { FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useWords } from '../../words/words';
import type { Amount, Leaf, Rule, Value } from '../rule';
import { codesOf, type Fact } from '../vocabulary';
import { rulesWords } from '../words';
import { AmountField } from './AmountField';
import { CodeField, CodesField } from './CodesField';
import { idOf, useDesk } from './context';
import { useMarks } from './Field';
import { shapeOf } from './leaf';
import { at, replaced, type Place } from './tree';
import { isLeaf } from '../rule';
import { editorWords } from './words';

interface ValueFieldProps {
  leaf: Leaf;
  place: Place;
  /** Where the comparison stands in the rule. */
  path: string;
  fact: Fact;
}

/** What a fact is compared with, in the input that fits its type and the comparison. */
export function ValueField({ leaf, place, path, fact }: ValueFieldProps) {
  const t = useWords(editorWords);
  const tr = useWords(rulesWords);
  const { own, change } = useDesk();
  const state = useMarks(path);
  const field = `${path}/value`;
  const codes = codesOf(fact, own);
  const open = fact.codes.length === 0 && fact.id === 'employee.units';

  function put(rule: Rule, value: Value): Rule {
    const here = at(rule.when, place);
    return here && isLeaf(here) ? { ...rule, when: replaced(rule.when, place, { ...here, value }) } : rule;
  }
  const become = (value: Value) => change((rule) => put(rule, value), field);

  const amount = (end: string, label: string, value: Amount, with_: (value: Amount) => Value) => (
    <AmountField
      path={`${field}${end}`}
      label={label}
      amount={value}
      unit={fact.unit}
      meant={fact.id}
      marks={path}
      put={(rule, next) => put(rule, with_(next))}
    />
  );

  switch (shapeOf(leaf.op, fact.type)) {
    case 'number':
      return amount('', t('value'), leaf.value as Amount, (value) => value);
    case 'range': {
      const [from = null, to = null] = leaf.value as Amount[];
      return (
        <div className="wk-range">
          {amount('/0', t('rangeFrom'), from, (value) => [value as never, to as never])}
          {amount('/1', t('rangeTo'), to, (value) => [from as never, value as never])}
        </div>
      );
    }
    case 'flag':
      return (
        <FormSelect
          id={idOf(field)}
          className="wk-narrow"
          aria-label={t('value')}
          value={String(leaf.value)}
          onChange={(_, chosen) => become(chosen === 'true')}
          {...state}
        >
          <FormSelectOption value="true" label={tr('yes')} />
          <FormSelectOption value="false" label={tr('no')} />
        </FormSelect>
      );
    case 'code':
      return <CodeField path={field} label={t('value')} codes={codes} open={open} marks={path} value={String(leaf.value ?? '')} change={become} />;
    case 'codes':
      return (
        <CodesField path={field} label={t('value')} codes={codes} open={open} marks={path} value={leaf.value as readonly string[]} change={become} />
      );
  }
}
