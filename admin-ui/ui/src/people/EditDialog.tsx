import { Checkbox } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isAbout, saidOf } from '../client/fields';
import { asRefused } from '../client/problem';
import { FormDialog } from '../state/FormDialog';
import { useNotice } from '../state/Notices';
import { Remark } from '../state/Remark';
import { useWords } from '../words/words';
import { type Person, store } from './calls';
import { EmployeeField } from './EmployeeField';
import { RoleField } from './RoleField';
import { peopleWords } from './words';

/** Changes what somebody is. */
export function EditDialog({ person, close, done }: { person: Person; close: () => void; done: (person: Person) => void }) {
  const t = useWords(peopleWords);
  const say = useNotice();
  const user = person.user ?? '';
  const [role, setRole] = useState(person.role ?? 'EMPLOYEE');
  const [employeeId, setEmployeeId] = useState(person.employeeId ?? '');
  const [disabled, setDisabled] = useState(person.disabled ?? false);
  const saving = useMutation({
    mutationFn: () => store({ user, role, employeeId, disabled }),
    onSuccess: (stored) => {
      say(t('saved', { user }));
      done(stored);
    },
  });
  const refused = saving.isError ? asRefused(saving.error) : undefined;

  return (
    <FormDialog
      title={t('editOf', { user })}
      confirm={t('save')}
      isBusy={saving.isPending}
      refused={isAbout(refused, 'role') || isAbout(refused, 'employeeId') ? undefined : refused}
      submit={() => saving.mutate()}
      close={close}
    >
      <RoleField role={role} choose={setRole} error={saidOf(refused, 'role', t('role'))} />
      <EmployeeField value={employeeId} change={setEmployeeId} error={saidOf(refused, 'employeeId', t('employeeId'))} />
      <Checkbox
        id="blocked"
        label={t('block')}
        description={t('blockExplained')}
        isChecked={disabled}
        onChange={(_, checked) => setDisabled(checked)}
      />
      <Remark kind="info" title={t('signedOut')} />
    </FormDialog>
  );
}
