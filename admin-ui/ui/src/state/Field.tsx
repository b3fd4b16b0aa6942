import { FormGroup, FormHelperText, HelperText, HelperTextItem } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { Help } from '../shell/Screen';

/** What a control needs so that its label, its hint and its error belong to it. */
export interface Control {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
  validated: 'error' | 'default';
}

interface FieldProps {
  id: string;
  label: string;
  /** What the concept means, on request. */
  help?: ReactNode;
  /** What to fill in; always shown, until there is an error. */
  hint?: string | undefined;
  error?: string | undefined;
  isRequired?: boolean;
  children: (control: Control) => ReactNode;
}

/** One field of a form: its label, its control, and beside it what is asked or what is wrong. */
export function Field({ id, label, help, hint, error, isRequired, children }: FieldProps) {
  const said = error ?? hint;
  const described = said ? `${id}-said` : undefined;
  return (
    <FormGroup label={label} fieldId={id} isRequired={isRequired ?? false} labelHelp={help ? <Help title={label}>{help}</Help> : undefined}>
      {children({ id, 'aria-describedby': described, 'aria-invalid': error !== undefined, validated: error ? 'error' : 'default' })}
      {said && (
        <FormHelperText>
          <HelperText id={`${id}-said`} aria-live="polite">
            <HelperTextItem variant={error ? 'error' : 'default'}>{said}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}
