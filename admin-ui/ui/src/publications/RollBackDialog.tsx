import { Checkbox, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { saidOf } from '../client/fields';
import { asRefused } from '../client/problem';
import { FormDialog } from '../state/FormDialog';
import { Field } from '../state/Field';
import { useNotice } from '../state/Notices';
import { useWords } from '../words/words';
import { useRollBack } from './calls';
import { publicationWords } from './words';

/** Makes a change that leads back to older rules, and goes there. */
export function RollBackDialog({ revision, day, close }: { revision: string; day: string; close: () => void }) {
  const t = useWords(publicationWords);
  const notice = useNotice();
  const navigate = useNavigate();
  const rollBack = useRollBack(revision);
  const [title, setTitle] = useState(t('rollBackNamed', { date: day || revision }));
  const [onlyMine, setOnlyMine] = useState(true);
  const refused = rollBack.error ? asRefused(rollBack.error) : undefined;
  const wrongTitle = saidOf(refused, 'title', t('rollBackName'));

  function submit() {
    rollBack.mutate(
      { title: title.trim(), onlyMine },
      {
        onSuccess: (change) => {
          notice(t('begun'));
          void navigate(`/admin/changes/${change.draftId}`);
        },
      },
    );
  }

  return (
    <FormDialog
      title={t('rollBackTitle', { date: day || revision })}
      confirm={t('rollBackDo')}
      isBusy={rollBack.isPending}
      refused={wrongTitle ? undefined : refused}
      submit={submit}
      close={close}
    >
      <p>{t('rollBackDetail')}</p>
      <Field id="roll-back-title" label={t('rollBackName')} error={wrongTitle}>
        {(control) => <TextInput {...control} value={title} onChange={(_, typed) => setTitle(typed)} maxLength={200} />}
      </Field>
      <Checkbox
        id="roll-back-mine"
        label={t('onlyMine')}
        description={t('onlyMineHint')}
        isChecked={onlyMine}
        onChange={(_, checked) => setOnlyMine(checked)}
      />
    </FormDialog>
  );
}
