import { Button, Form, TextInput } from '@patternfly/react-core';
import { useState, type FormEvent } from 'react';
import { isAbout, saidOf } from '../../client/fields';
import { asRefused } from '../../client/problem';
import type { Schemas } from '../../client/api';
import { Field } from '../../state/Field';
import { FormDialog } from '../../state/FormDialog';
import { useNotice } from '../../state/Notices';
import { Part } from '../../state/Part';
import { ProblemAlert } from '../../state/ProblemAlert';
import { useFormats } from '../../words/numbers';
import { useWords } from '../../words/words';
import { dayOf } from '../preferences/pause';
import { useSelf } from '../self';
import { useAccept, useStop } from './calls';
import { endOf, inAYear } from './days';
import { championWords } from './words';

/** The person's own yes and no to standing for the programme. */
export function Programme({ standing }: { standing: Schemas['ProgrammeChampion'] }) {
  const t = useWords(championWords);
  const self = useSelf();
  const { date } = useFormats();
  const [stopping, setStopping] = useState(false);
  const asked = standing.asked?.who?.employeeId === self;
  const bearing = standing.state === 'ACCEPTED' && standing.champion?.employeeId === self;
  return (
    <Part title={t('programme')} help={t('programmeHelp')}>
      <div className="wk-stack">
        {asked && <p>{t('asked')}</p>}
        {bearing && <p>{t('bearing', { day: date(standing.until) })}</p>}
        <Accept act={bearing ? t('prolong') : t('accept')} />
        {bearing && (
          <div>
            <Button variant="link" isInline onClick={() => setStopping(true)}>
              {t('stop')}
            </Button>
          </div>
        )}
      </div>
      {stopping && <StopDialog close={() => setStopping(false)} />}
    </Part>
  );
}

function Accept({ act }: { act: string }) {
  const t = useWords(championWords);
  const say = useNotice();
  const accepting = useAccept();
  const now = new Date();
  const [day, setDay] = useState(() => inAYear(now));
  const refused = accepting.isError ? asRefused(accepting.error) : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (day && !accepting.isPending) {
      accepting.mutate(endOf(day), { onSuccess: () => say(t('accepted')) });
    }
  }

  return (
    <Form onSubmit={submit} isWidthLimited aria-label={t('programme')}>
      {refused && !isAbout(refused, 'until') && <ProblemAlert refused={refused} />}
      <Field
        id="until-day"
        label={t('until')}
        hint={t('untilHint')}
        error={day ? saidOf(refused, 'until', t('until')) : t('untilMissing')}
      >
        {(control) => (
          <TextInput
            {...control}
            type="date"
            min={dayOf(now, 0)}
            max={inAYear(now)}
            value={day}
            onChange={(_, typed) => setDay(typed)}
          />
        )}
      </Field>
      <div>
        <Button type="submit" variant="secondary" isLoading={accepting.isPending} isDisabled={accepting.isPending}>
          {act}
        </Button>
      </div>
    </Form>
  );
}

function StopDialog({ close }: { close: () => void }) {
  const t = useWords(championWords);
  const say = useNotice();
  const stopping = useStop();
  return (
    <FormDialog
      title={t('stopTitle')}
      confirm={t('stop')}
      isDanger
      isBusy={stopping.isPending}
      refused={stopping.isError ? asRefused(stopping.error) : undefined}
      submit={() =>
        stopping.mutate(undefined, {
          onSuccess: () => {
            say(t('stopped'), 'info');
            close();
          },
        })
      }
      close={close}
    >
      <p>{t('stopDetail')}</p>
    </FormDialog>
  );
}
