import { Checkbox, FormGroup, Radio, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { saidOf } from '../client/fields';
import { asRefused } from '../client/problem';
import { FormDialog } from '../state/FormDialog';
import { Field } from '../state/Field';
import { useNotice } from '../state/Notices';
import { useWords } from '../words/words';
import { useBegin } from './calls';
import { changesWords } from './words';

/** Asks what a new change is called and what it begins with, and goes there. */
export function BeginDialog({ close }: { close: () => void }) {
  const t = useWords(changesWords);
  const [title, setTitle] = useState('');
  const [fromStandard, setFromStandard] = useState(false);
  const [onlyMine, setOnlyMine] = useState(true);
  const begin = useBegin();
  const navigate = useNavigate();
  const notice = useNotice();
  const refused = begin.error ? asRefused(begin.error) : undefined;
  const wrongTitle = saidOf(refused, 'title', t('name'));

  function submit() {
    begin.mutate(
      { title: title.trim(), ...(fromStandard && { from: 'STANDARD' as const, onlyMine }) },
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
      title={t('beginTitle')}
      confirm={t('start')}
      isBusy={begin.isPending}
      refused={wrongTitle ? undefined : refused}
      submit={submit}
      close={close}
    >
      <p>{t('beginDetail')}</p>
      <Field id="change-title" label={t('name')} hint={t('nameHint')} error={wrongTitle}>
        {(control) => <TextInput {...control} value={title} onChange={(_, typed) => setTitle(typed)} maxLength={200} autoFocus />}
      </Field>
      <FormGroup role="radiogroup" label={t('from')} fieldId="change-from" isStack>
        <Radio id="from-now" name="change-from" label={t('fromNow')} isChecked={!fromStandard} onChange={() => setFromStandard(false)} />
        <Radio
          id="from-standard"
          name="change-from"
          label={t('fromStandard')}
          description={t('fromStandardHint')}
          isChecked={fromStandard}
          onChange={() => setFromStandard(true)}
          body={
            fromStandard && (
              <Checkbox id="only-mine" label={t('onlyMine')} isChecked={onlyMine} onChange={(_, checked) => setOnlyMine(checked)} />
            )
          }
        />
      </FormGroup>
    </FormDialog>
  );
}
