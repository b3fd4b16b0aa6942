import { FormSelect, FormSelectOption } from '@patternfly/react-core';
import { Field } from '../state/Field';
import { useWords } from '../words/words';
import { ROLES, type Role } from './calls';
import { peopleWords } from './words';

/** Chooses a role, and says what it is for. */
export function RoleField({ role, choose, error }: { role: string; choose: (role: string) => void; error: string | undefined }) {
  const t = useWords(peopleWords);
  return (
    <Field id="role" label={t('role')} hint={t(does(role))} error={error} isRequired>
      {(control) => (
        <FormSelect {...control} value={role} onChange={(_, chosen) => choose(chosen)}>
          {ROLES.map((each) => (
            <FormSelectOption key={each} value={each} label={t(each)} />
          ))}
        </FormSelect>
      )}
    </Field>
  );
}

const DOES = {
  EMPLOYEE: 'EMPLOYEE_does',
  COMMS_LEAD: 'COMMS_LEAD_does',
  HR_LEAD: 'HR_LEAD_does',
  COMPLIANCE: 'COMPLIANCE_does',
  CHAMPION_OWNER: 'CHAMPION_OWNER_does',
  COACH: 'COACH_does',
  ASSISTANT: 'ASSISTANT_does',
  WORKS_COUNCIL: 'WORKS_COUNCIL_does',
  ADMIN: 'ADMIN_does',
} as const;

function does(role: string) {
  return DOES[role as Role];
}
