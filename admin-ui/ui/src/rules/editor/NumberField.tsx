import { InputGroup, InputGroupItem, InputGroupText, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useWords } from '../../words/words';
import { useQuantity } from '../quantity';
import type { Unit } from '../vocabulary';
import { idOf } from './context';
import { useMarks } from './Field';
import { shownAs, typedAs } from './number';
import { editorWords } from './words';

interface NumberFieldProps {
  path: string;
  /** Only where no label stands beside it. */
  label?: string | undefined;
  value: number | null;
  unit: Unit;
  bounds?: { min: number; max: number } | undefined;
  /** Where what is the matter is told, when not at its own path. */
  marks?: string;
  change: (value: number | null) => void;
}

/** A whole number with its unit; a share is typed as a percentage. What is typed stays as it was typed. */
export function NumberField({ path, label, value, unit, bounds, marks = path, change }: NumberFieldProps) {
  const t = useWords(editorWords);
  const quantity = useQuantity();
  const [typed, setTyped] = useState('');
  const state = useMarks(marks);
  const shown = typedAs(typed, unit) === value ? typed : shownAs(value, unit);
  const suffix = { HOURS: t('hours'), DAYS: t('days'), MINUTES: t('minutes'), THOUSANDTHS: '%', COUNT: '', NONE: '' }[unit];
  const inDays = unit === 'HOURS' && value !== null && value >= 48 && value % 24 === 0;
  return (
    <InputGroup className="wk-number">
      <InputGroupItem>
        <TextInput
          id={idOf(path)}
          type="number"
          inputMode="decimal"
          aria-label={label}
          value={shown}
          min={bounds && shownAs(bounds.min, unit)}
          max={bounds && shownAs(bounds.max, unit)}
          step={unit === 'THOUSANDTHS' ? 0.1 : 1}
          onChange={(_, text) => {
            setTyped(text);
            change(typedAs(text, unit));
          }}
          {...state}
        />
      </InputGroupItem>
      {suffix && <InputGroupText>{inDays ? `${suffix} = ${quantity(value, unit)}` : suffix}</InputGroupText>}
    </InputGroup>
  );
}
