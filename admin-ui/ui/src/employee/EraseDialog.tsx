import { Button, Form, TextInput } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { asRefused } from '../client/problem';
import { eraseEmployee } from '../employees/calls';
import { Dialog } from '../state/Dialog';
import { Field } from '../state/Field';
import { ProblemAlert } from '../state/ProblemAlert';
import { useWords } from '../words/words';
import { employeeWords } from './words';

/** Says what goes and what stays, and wants to be sure. */
export function EraseDialog({ id, name, close, done }: { id: string; name: string; close: () => void; done: () => void }) {
  const t = useWords(employeeWords);
  const [typed, setTyped] = useState('');
  const erasing = useMutation({ mutationFn: () => eraseEmployee(id), onSuccess: done });
  const sure = typed.trim() === id;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (sure) {
      erasing.mutate();
    }
  }

  return (
    <Dialog
      title={t('eraseTitle', { name })}
      warning
      close={close}
      buttons={
        <>
          <Button type="submit" form="erase-form" variant="danger" isLoading={erasing.isPending} isDisabled={!sure || erasing.isPending}>
            {t('eraseNow')}
          </Button>
          <Button variant="link" onClick={close}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <Form id="erase-form" onSubmit={submit}>
        {erasing.isError && <ProblemAlert refused={asRefused(erasing.error)} />}
        <p>{t('eraseGone')}</p>
        <p>{t('eraseStays')}</p>
        <p>
          <strong>{t('eraseNoWay')}</strong>
        </p>
        <Field id="erase-code" label={t('eraseType', { id })}>
          {(control) => (
            <TextInput
              {...control}
              autoFocus
              autoComplete="off"
              autoCapitalize="none"
              spellCheck="false"
              value={typed}
              onChange={(_, value) => setTyped(value)}
            />
          )}
        </Field>
      </Form>
    </Dialog>
  );
}
