import { TextInput } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isAbout, saidOf } from '../client/fields';
import { asRefused } from '../client/problem';
import { Field } from '../state/Field';
import { FormDialog } from '../state/FormDialog';
import { useWords } from '../words/words';
import { isTaken, type Person, store, type Wanted } from './calls';
import { EmployeeField } from './EmployeeField';
import { RoleField } from './RoleField';
import { peopleWords } from './words';

const FIELDS = ['user', 'role', 'employeeId'];

/** Lets somebody sign in who could not before. */
export function AddDialog({ close, done }: { close: () => void; done: (person: Person) => void }) {
  const t = useWords(peopleWords);
  const [wanted, setWanted] = useState<Wanted>({ user: '', role: 'EMPLOYEE', employeeId: '', disabled: false });
  const [taken, setTaken] = useState<string>();
  const user = wanted.user.trim();
  const change = (part: Partial<Wanted>) => setWanted({ ...wanted, ...part });
  const adding = useMutation({
    mutationFn: async () => {
      if (await isTaken(user)) {
        setTaken(user);
      } else {
        done(await store({ ...wanted, user }));
      }
    },
  });
  const refused = adding.isError ? asRefused(adding.error) : undefined;

  return (
    <FormDialog
      title={t('add')}
      confirm={t('create')}
      isBusy={adding.isPending}
      refused={FIELDS.some((field) => isAbout(refused, field)) ? undefined : refused}
      submit={() => adding.mutate()}
      close={close}
    >
      <Field
        id="user-name"
        label={t('user')}
        hint={t('userHint')}
        error={taken !== undefined && taken === user ? t('userTaken') : saidOf(refused, 'user', t('user'))}
        isRequired
      >
        {(control) => (
          <TextInput
            {...control}
            isRequired
            autoFocus
            autoComplete="off"
            autoCapitalize="none"
            spellCheck="false"
            maxLength={200}
            value={wanted.user}
            onChange={(_, typed) => change({ user: typed })}
          />
        )}
      </Field>
      <RoleField role={wanted.role} choose={(role) => change({ role })} error={saidOf(refused, 'role', t('role'))} />
      <EmployeeField
        value={wanted.employeeId}
        change={(employeeId) => change({ employeeId })}
        error={saidOf(refused, 'employeeId', t('employeeId'))}
      />
    </FormDialog>
  );
}
