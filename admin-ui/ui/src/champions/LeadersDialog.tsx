import { TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { isAbout, saidOf } from '../client/fields';
import { asRefused } from '../client/problem';
import { Field } from '../state/Field';
import { FormDialog } from '../state/FormDialog';
import { useNotice } from '../state/Notices';
import { useWords } from '../words/words';
import { useAppoint, type Unit } from './calls';
import { championsWords } from './words';

/** Changes who goes first in a unit, and who stands in. */
export function LeadersDialog({ unit, close }: { unit: Unit; close: () => void }) {
  const t = useWords(championsWords);
  const say = useNotice();
  const appointing = useAppoint();
  const [leader, setLeader] = useState(unit.leader?.employeeId ?? '');
  const [deputy, setDeputy] = useState(unit.deputy?.employeeId ?? '');
  const refused = appointing.isError ? asRefused(appointing.error) : undefined;
  const beside = isAbout(refused, 'leader') || isAbout(refused, 'deputy');

  function submit() {
    appointing.mutate(
      { unit: unit.unit ?? '', leader, deputy },
      {
        onSuccess: () => {
          say(t('saved'));
          close();
        },
      },
    );
  }

  return (
    <FormDialog
      title={t('change', { unit: unit.unit ?? '' })}
      confirm={t('save')}
      isBusy={appointing.isPending}
      refused={beside ? undefined : refused}
      submit={submit}
      close={close}
    >
      <p>{t('changeExplained')}</p>
      <Field id="unit-leader" label={t('leader')} error={saidOf(refused, 'leader', t('leader'))}>
        {(control) => <TextInput {...control} value={leader} onChange={(_, typed) => setLeader(typed)} />}
      </Field>
      <Field id="unit-deputy" label={t('deputy')} error={saidOf(refused, 'deputy', t('deputy'))}>
        {(control) => <TextInput {...control} value={deputy} onChange={(_, typed) => setDeputy(typed)} />}
      </Field>
    </FormDialog>
  );
}
