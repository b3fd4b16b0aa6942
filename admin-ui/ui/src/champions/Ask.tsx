import { ActionGroup, Button, Form, TextInput } from '@patternfly/react-core';
import { useState, type FormEvent } from 'react';
import { isAbout, saidOf } from '../client/fields';
import { asRefused } from '../client/problem';
import { Field } from '../state/Field';
import { useNotice } from '../state/Notices';
import { ProblemAlert } from '../state/ProblemAlert';
import { useWords } from '../words/words';
import { useAsk } from './calls';
import { championsWords } from './words';

/** Asks somebody to stand for the programme. */
export function Ask() {
  const t = useWords(championsWords);
  const say = useNotice();
  const asking = useAsk();
  const [employee, setEmployee] = useState('');
  const [tried, setTried] = useState(false);
  const refused = asking.isError ? asRefused(asking.error) : undefined;
  const missing = tried && !employee.trim();

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!employee.trim() || asking.isPending) {
      return;
    }
    asking.mutate(employee.trim(), {
      onSuccess: () => {
        setEmployee('');
        setTried(false);
        say(t('askedSaid'));
      },
    });
  }

  return (
    <Form onSubmit={submit} aria-label={t('askWhom')} isWidthLimited>
      {refused && !isAbout(refused, 'employeeId') && <ProblemAlert refused={refused} />}
      <Field
        id="ask-whom"
        label={t('askWhom')}
        hint={t('askWhomHint')}
        error={missing ? t('askMissing') : saidOf(refused, 'employeeId', t('askWhom'))}
      >
        {(control) => <TextInput {...control} value={employee} onChange={(_, typed) => setEmployee(typed)} />}
      </Field>
      <ActionGroup>
        <Button type="submit" variant="secondary" isLoading={asking.isPending} isDisabled={asking.isPending}>
          {t('ask')}
        </Button>
      </ActionGroup>
    </Form>
  );
}
