import { TextInput } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isAbout, saidOf } from '../client/fields';
import { asRefused } from '../client/problem';
import { Field } from '../state/Field';
import { FormDialog } from '../state/FormDialog';
import { useNotice } from '../state/Notices';
import { useWords } from '../words/words';
import { type Employee, isThere, storeEmployee } from './calls';
import { employeesWords } from './words';

const FIELDS = ['id', 'name', 'unit'];

/** Adds somebody with what is required; the rest is filled in on their page. */
export function AddDialog({ close, done }: { close: () => void; done: (employee: Employee) => void }) {
  const t = useWords(employeesWords);
  const say = useNotice();
  const queries = useQueryClient();
  const [typed, setTyped] = useState({ id: '', name: '', unit: '' });
  const [taken, setTaken] = useState<string>();
  const id = typed.id.trim();
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const adding = useMutation({
    mutationFn: async () => {
      if (await isThere(id)) {
        setTaken(id);
        return;
      }
      const added = await storeEmployee(id, { name: typed.name.trim(), unit: typed.unit.trim(), leader: false });
      void queries.invalidateQueries({ queryKey: ['employees'] });
      say(t('added', { name: added.name }));
      done(added);
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
        id="new-id"
        label={t('addId')}
        hint={t('addIdHint')}
        error={taken !== undefined && taken === id ? t('addTaken') : saidOf(refused, 'id', t('addId'))}
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
            value={typed.id}
            onChange={(_, value) => change({ id: value })}
          />
        )}
      </Field>
      <Field id="new-name" label={t('name')} error={saidOf(refused, 'name', t('name'))} isRequired>
        {(control) => (
          <TextInput {...control} isRequired autoComplete="off" maxLength={200} value={typed.name} onChange={(_, value) => change({ name: value })} />
        )}
      </Field>
      <Field id="new-unit" label={t('unit')} hint={t('unitHint')} error={saidOf(refused, 'unit', t('unit'))} isRequired>
        {(control) => (
          <TextInput {...control} isRequired autoCapitalize="none" spellCheck="false" value={typed.unit} onChange={(_, value) => change({ unit: value })} />
        )}
      </Field>
    </FormDialog>
  );
}
