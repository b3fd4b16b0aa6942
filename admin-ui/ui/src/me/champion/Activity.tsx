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
import { Choices } from '../Choices';
import { dayOf } from '../preferences/pause';
import { useReport, useTakeBack, type Champion } from './calls';
import { momentOn } from './days';
import { championWords } from './words';

const WHAT = ['SHARED', 'DONE'] as const;

/** What a leader shared or did elsewhere, by their own word; each can be taken back. */
export function Activity({ champion }: { champion: Champion }) {
  const t = useWords(championWords);
  const say = useNotice();
  const { date } = useFormats();
  const takingBack = useTakeBack();
  const nameOf = (what: string | undefined, at: string | undefined) =>
    t('whatOn', { what: t(what === 'SHARED' ? 'SHARED' : 'DONE'), day: date(at) });
  return (
    <Part title={t('activity')} help={t('activityHelp')}>
      <div className="wk-stack">
        {takingBack.isError && <ProblemAlert refused={asRefused(takingBack.error)} />}
        {champion.activity?.length ? (
          <ul className="pf-v6-c-list pf-m-plain wk-stack">
            {champion.activity.map(({ id = '', what, at }) => (
              <li key={id} className="wk-acts">
                {nameOf(what, at)}
                <Button
                  variant="link"
                  isInline
                  aria-label={t('takeBackOf', { what: nameOf(what, at) })}
                  isDisabled={takingBack.isPending}
                  onClick={() => takingBack.mutate(id, { onSuccess: () => say(t('takenBack')) })}
                >
                  {t('takeBack')}
                </Button>
              </li>
            ))}
          </ul>
        ) : (
          <p>{t('activityNone')}</p>
        )}
        <Report />
      </div>
    </Part>
  );
}

function Report() {
  const t = useWords(championWords);
  const say = useNotice();
  const reporting = useReport();
  const [what, setWhat] = useState<(typeof WHAT)[number]>('SHARED');
  const [day, setDay] = useState('');
  const [tried, setTried] = useState(false);
  const now = new Date();
  const refused = reporting.isError ? asRefused(reporting.error) : undefined;
  const at = momentOn(day, now);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!at || reporting.isPending) {
      return;
    }
    reporting.mutate(
      { what, at },
      {
        onSuccess: () => {
          setDay('');
          setTried(false);
          say(t('noted'));
        },
      },
    );
  }

  return (
    <Form onSubmit={submit} isWidthLimited aria-label={t('activity')}>
      {refused && !isAbout(refused, 'at') && <ProblemAlert refused={refused} />}
      <Choices
        name="what"
        legend={t('what')}
        single
        options={WHAT.map((one) => ({ value: one, text: t(one) }))}
        chosen={[what]}
        choose={([one]) => one && setWhat(one)}
      />
      <Field
        id="activity-day"
        label={t('activityDay')}
        hint={t('activityHint')}
        error={tried && !at ? t('activityMissing') : saidOf(refused, 'at', t('activityDay'))}
      >
        {(control) => (
          <TextInput
            {...control}
            type="date"
            min={dayOf(now, -29)}
            max={dayOf(now, 0)}
            value={day}
            onChange={(_, typed) => setDay(typed)}
          />
        )}
      </Field>
      <div>
        <Button type="submit" variant="secondary" isLoading={reporting.isPending} isDisabled={reporting.isPending}>
          {t('note')}
        </Button>
      </div>
    </Form>
  );
}
