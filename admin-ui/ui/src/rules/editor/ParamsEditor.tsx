import { useWords } from '../../words/words';
import { useMeaning } from '../parts/meaning';
import { useQuantity } from '../quantity';
import type { Parameter } from '../rule';
import { rulesWords } from '../words';
import { useDesk } from './context';
import { Field } from './Field';
import { isOutside } from './number';
import { NumberField } from './NumberField';
import { editorWords } from './words';

const LARGEST = 1_000_000;

/** The numbers of a rule that can be turned: what most changes are about, so they come first. */
export function ParamsEditor() {
  const t = useWords(editorWords);
  const tr = useWords(rulesWords);
  const { rule, change, vocabulary } = useDesk();
  const quantity = useQuantity();
  const meaning = useMeaning(vocabulary);
  return (
    <>
      {Object.entries(rule.params ?? {}).map(([name, parameter]) => {
        const { text, unit, uses } = meaning(rule, name);
        const path = `/params/${name}`;
        const become = (part: keyof Parameter, value: number | null) =>
          change((now) => ({ ...now, params: { ...now.params, [name]: { ...(now.params?.[name] ?? parameter), [part]: value } } }), `${path}/${part}`);
        const bounds = { min: parameter.min ?? -LARGEST, max: parameter.max ?? LARGEST };
        const range = tr('fromTo', { from: quantity(parameter.min, unit), to: quantity(parameter.max, unit) });
        return (
          <div key={name} role="group" aria-label={text} className="wk-param">
            <Field path={path} label={text} instead={isOutside(parameter.value, parameter) ? t('outside', { range }) : undefined} hint={[t('canBe', { range }), uses > 1 ? t('usedTwice', { count: uses }) : ''].join(' ')}>
              <NumberField
                path={`${path}/value`}
                label={text}
                value={parameter.value}
                unit={unit}
                bounds={bounds}
                marks={path}
                change={(value) => become('value', value)}
              />
            </Field>
            <details>
              <summary>{t('bounds')}</summary>
              <div className="wk-range">
                <label>
                  {t('least')}
                  <NumberField path={`${path}/min`} value={parameter.min} unit={unit} marks={path} change={(value) => become('min', value)} />
                </label>
                <label>
                  {t('most')}
                  <NumberField path={`${path}/max`} value={parameter.max} unit={unit} marks={path} change={(value) => become('max', value)} />
                </label>
              </div>
              <p className="wk-quiet">{t('boundsHint', { name })}</p>
            </details>
          </div>
        );
      })}
    </>
  );
}
