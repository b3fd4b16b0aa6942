import { TextArea } from '@patternfly/react-core';
import { saidOf } from '../client/fields';
import type { Refused } from '../client/problem';
import { Field } from '../state/Field';
import { useWords } from '../words/words';
import { programmeWords } from './words';

const MOST_CHARACTERS = 500;

interface ReasonFieldProps {
  id: string;
  label: string;
  /** What to say when it is missing; nothing while it is not. */
  missing?: string | undefined;
  refused: Refused | undefined;
  value: string;
  change: (reason: string) => void;
  /** In a dialog it is what somebody fills in first. */
  isFirst?: boolean;
}

/** Why somebody does something with the programme; others read it later. */
export function ReasonField({ id, label, missing, refused, value, change, isFirst = false }: ReasonFieldProps) {
  const t = useWords(programmeWords);
  return (
    <Field id={id} label={label} hint={t('reasonHint')} error={missing ?? saidOf(refused, 'reason', label)} isRequired>
      {(control) => (
        <TextArea
          {...control}
          autoFocus={isFirst}
          autoResize={!isFirst}
          resizeOrientation="vertical"
          maxLength={MOST_CHARACTERS}
          value={value}
          onChange={(_, reason) => change(reason)}
        />
      )}
    </Field>
  );
}
