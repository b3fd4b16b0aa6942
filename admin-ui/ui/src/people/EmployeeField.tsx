import { TextInput } from '@patternfly/react-core';
import { Field } from '../state/Field';
import { useWords } from '../words/words';
import { peopleWords } from './words';

/** To whom an account belongs, when it is an employee's. */
export function EmployeeField({ value, change, error }: { value: string; change: (value: string) => void; error: string | undefined }) {
  const t = useWords(peopleWords);
  return (
    <Field id="employee-id" label={t('employeeId')} hint={t('employeeIdHint')} error={error}>
      {(control) => (
        <TextInput
          {...control}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck="false"
          maxLength={200}
          value={value}
          onChange={(_, typed) => change(typed)}
        />
      )}
    </Field>
  );
}
