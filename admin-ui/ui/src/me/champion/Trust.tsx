import { Button, Form, TextInput } from '@patternfly/react-core';
import { useState, type FormEvent } from 'react';
import { isAbout, saidOf } from '../../client/fields';
import { asRefused } from '../../client/problem';
import { Field } from '../../state/Field';
import { useNotice } from '../../state/Notices';
import { Part } from '../../state/Part';
import { ProblemAlert } from '../../state/ProblemAlert';
import { useFormats } from '../../words/numbers';
import { useWords } from '../../words/words';
import { dayOf } from '../preferences/pause';
import { useSaveChampion, type Champion } from './calls';
import { ticked, wanted } from './card';
import { championWords } from './words';

/** The days on which a leader spoke of trust; each stays on record. */
export function Trust({ champion }: { champion: Champion }) {
  const t = useWords(championWords);
  const say = useNotice();
  const { date } = useFormats();
  const saving = useSaveChampion();
  const [day, setDay] = useState('');
  const [tried, setTried] = useState(false);
  const today = dayOf(new Date(), 0);
  const refused = saving.isError ? asRefused(saving.error) : undefined;
  const bad = !day || day > today;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (bad || saving.isPending) {
      return;
    }
    saving.mutate(
      { ...wanted(ticked(champion), champion.themes ?? []), trustedOn: day },
      {
        onSuccess: () => {
          setDay('');
          setTried(false);
          say(t('trustSaved'));
        },
      },
    );
  }

  return (
    <Part title={t('trust')} help={t('trustHelp')}>
      <div className="wk-stack">
        {champion.trust?.length ? (
          <ul className="pf-v6-c-list">
            {champion.trust.map(({ statedOn }) => (
              <li key={statedOn}>{t('trustOn', { day: date(statedOn) })}</li>
            ))}
          </ul>
        ) : (
          <p>{t('trustNone')}</p>
        )}
        {refused && !isAbout(refused, 'trustedOn') && <ProblemAlert refused={refused} />}
        <Form onSubmit={submit} isWidthLimited aria-label={t('trust')}>
          <Field
            id="trust-day"
            label={t('trustDay')}
            error={tried && bad ? t('trustMissing') : saidOf(refused, 'trustedOn', t('trustDay'))}
          >
            {(control) => <TextInput {...control} type="date" max={today} value={day} onChange={(_, typed) => setDay(typed)} />}
          </Field>
          <div>
            <Button type="submit" variant="secondary" isLoading={saving.isPending} isDisabled={saving.isPending}>
              {t('trustNote')}
            </Button>
          </div>
        </Form>
      </div>
    </Part>
  );
}
