import { Button, CardBody, FormGroup, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { asRefused } from '../../client/problem';
import { Dialog } from '../../state/Dialog';
import { useNotice } from '../../state/Notices';
import { ProblemAlert } from '../../state/ProblemAlert';
import { useFormats } from '../../words/numbers';
import { useTyped } from '../../state/typed';
import { useWords } from '../../words/words';
import { useSave } from '../calls';
import type { Changes } from './edits';
import { useForm } from './form';
import { Confirm, Section, WhoSet } from './parts';
import { dayOf, isPaused, startOf } from './pause';
import { preferenceWords } from './words';

const TAKING = ['optIn', 'pausedUntil'] as const;

const PAUSES = [
  { name: 'pauseWeek', days: 7 },
  { name: 'pauseMonth', days: 30 },
  { name: 'pauseQuarter', days: 91 },
] as const;

/** Joining, pausing and leaving: each counts at once, and only the person does it. */
export function TakingPart() {
  const t = useWords(preferenceWords);
  const { known } = useForm();
  const notify = useNotice();
  const save = useSave();
  const [leaving, setLeaving] = useState(false);

  const act = (changes: Changes, said: string) => save.mutate({ changes }, { onSuccess: () => notify(said) });
  const busy = save.isPending;
  return (
    <Section title={t('taking')} help={t('takingHelp')}>
      <CardBody>
        <div className="wk-stack">
          {save.isError && <ProblemAlert refused={asRefused(save.error)} />}
          <div>
            <p>{known.optIn === undefined ? t('notAsked') : known.optIn ? t('joined') : t('left')}</p>
            <WhoSet field="optIn" />
            <Confirm title={t('taking')} fields={TAKING} />
          </div>
          <div className="wk-acts">
            {known.optIn !== true && (
              <Button isDisabled={busy} onClick={() => act({ optIn: true }, t('saidJoined'))}>
                {known.optIn === undefined ? t('join') : t('joinAgain')}
              </Button>
            )}
            {known.optIn !== undefined && (
              <Button variant="secondary" isDisabled={busy} onClick={() => act({ optIn: null }, t('saidLookOnly'))}>
                {t('lookOnly')}
              </Button>
            )}
            {known.optIn !== false && (
              <Button variant="secondary" isDisabled={busy} onClick={() => setLeaving(true)}>
                {t('leave')}
              </Button>
            )}
          </div>
          <Pause busy={busy} act={act} />
        </div>
      </CardBody>
      {leaving && (
        <Dialog
          title={t('leaveTitle')}
          close={() => setLeaving(false)}
          buttons={
            <>
              <Button
                onClick={() => {
                  setLeaving(false);
                  act({ optIn: false }, t('saidLeft'));
                }}
              >
                {t('leaveYes')}
              </Button>
              <Button variant="link" onClick={() => setLeaving(false)}>
                {t('stay')}
              </Button>
            </>
          }
        >
          {t('leaveDetail')}
        </Dialog>
      )}
    </Section>
  );
}

function Pause({ busy, act }: { busy: boolean; act: (changes: Changes, said: string) => void }) {
  const t = useWords(preferenceWords);
  const hint = useTyped()('date');
  const { date } = useFormats();
  const { known } = useForm();
  const [day, setDay] = useState('');
  const paused = isPaused(known.pausedUntil, new Date());

  function pause(until: Date) {
    act({ pausedUntil: until.toISOString() }, t('saidPaused', { date: date(until.toISOString()) }));
    setDay('');
  }

  return (
    <div>
      <h3 className="pf-v6-c-content--h4">{t('pause')}</h3>
      <p>{paused ? t('pausedUntil', { date: date(known.pausedUntil) }) : t('pauseNone')}</p>
      {paused && <WhoSet field="pausedUntil" />}
      <div className="wk-chips">
        {PAUSES.map(({ name, days }) => (
          <Button key={name} variant="secondary" isDisabled={busy} onClick={() => pause(startOf(dayOf(new Date(), days)))}>
            {t(name)}
          </Button>
        ))}
        {paused && (
          <Button isDisabled={busy} onClick={() => act({ pausedUntil: null }, t('saidResumed'))}>
            {t('pauseEnd')}
          </Button>
        )}
      </div>
      <div className="wk-chips">
        <FormGroup label={t('pauseDate')} fieldId="pause-day">
          <TextInput
            id="pause-day"
            type="date"
            min={dayOf(new Date(), 1)}
            value={day}
            onChange={(_, typed) => setDay(typed)}
            aria-describedby={hint && 'pause-day-hint'}
          />
          {hint && <p id="pause-day-hint">{hint}</p>}
        </FormGroup>
        {day !== '' && (
          <Button variant="secondary" className="wk-at-end" isDisabled={busy} onClick={() => pause(startOf(day))}>
            {t('pauseSet')}
          </Button>
        )}
      </div>
    </div>
  );
}
