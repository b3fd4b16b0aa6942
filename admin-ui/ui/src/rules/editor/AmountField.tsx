import { Button, FormSelect, FormSelectOption, FormSelectOptionGroup } from '@patternfly/react-core';
import { useWords } from '../../words/words';
import { useQuantity } from '../quantity';
import { isParam, type Amount, type Rule } from '../rule';
import type { Unit } from '../vocabulary';
import { goTo, useDesk } from './context';
import { NumberField } from './NumberField';
import { freeName, roomAround, withParam } from './params';
import { editorWords } from './words';

const FIXED = '';
const NEW = '+';
const LARGEST = 1_000_000;

interface AmountFieldProps {
  path: string;
  label: string;
  amount: Amount;
  unit: Unit;
  bounds?: { min: number; max: number } | null;
  /** After what a new adjustable number is named. */
  meant: string;
  marks: string;
  put: (rule: Rule, amount: Amount) => Rule;
}

/** A number that stands there, or one of the rule's adjustable numbers. */
export function AmountField({ path, label, amount, unit, bounds, meant, marks, put }: AmountFieldProps) {
  const t = useWords(editorWords);
  const { rule, change } = useDesk();
  const quantity = useQuantity();
  const params = Object.entries(rule.params ?? {});
  const present = isParam(amount) ? (rule.params?.[amount.param]?.value ?? null) : amount;
  const range = bounds ?? { min: 0, max: unit === 'THOUSANDTHS' ? 1000 : LARGEST };

  function choose(chosen: string) {
    change((now) => {
      if (chosen === FIXED) {
        return put(now, present);
      }
      if (chosen !== NEW) {
        return put(now, { param: chosen });
      }
      const name = freeName(now, meant);
      return put(withParam(now, name, roomAround(present, range.min, range.max)), { param: name });
    }, `${path}/kind`);
  }

  return (
    <div className="wk-amount">
      {isParam(amount) ? (
        <Button variant="link" isInline aria-label={t('turn', { label, value: quantity(present, unit) })} onClick={() => goTo(`/params/${amount.param}`)}>
          {quantity(present, unit)}
        </Button>
      ) : (
        <NumberField
          path={path}
          label={label}
          value={amount}
          unit={unit}
          bounds={range}
          marks={marks}
          change={(value) => change((now) => put(now, value), path)}
        />
      )}
      <FormSelect
        aria-label={t('kindOfNumber', { label })}
        value={isParam(amount) ? amount.param : FIXED}
        onChange={(_, chosen) => choose(chosen)}
      >
        <FormSelectOption value={FIXED} label={t('fixedNumber')} />
        {params.length > 0 && (
          <FormSelectOptionGroup label={t('adjustableNumbers')}>
            {params.map(([name, { value }]) => (
              <FormSelectOption key={name} value={name} label={`${name} (${quantity(value, unit)})`} />
            ))}
          </FormSelectOptionGroup>
        )}
        <FormSelectOption value={NEW} label={t('newAdjustable')} />
      </FormSelect>
    </div>
  );
}
