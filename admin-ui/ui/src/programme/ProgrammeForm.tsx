import {
  ActionGroup,
  Button,
  Form,
  FormGroup,
  FormSection,
  Grid,
  GridItem,
  Radio,
  TextInput,
} from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { answer, api } from '../client/api';
import { isAbout, saidOf } from '../client/fields';
import { asRefused } from '../client/problem';
import { useMay } from '../session/session';
import { Help } from '../shell/Screen';
import { Field } from '../state/Field';
import { LeaveGuard } from '../state/LeaveGuard';
import { useNotice } from '../state/Notices';
import { ProblemAlert } from '../state/ProblemAlert';
import { Remark } from '../state/Remark';
import { useWords } from '../words/words';
import { MEANS } from './means';
import { Month } from './Month';
import { ReasonField } from './ReasonField';
import { ReviewDialog } from './ReviewDialog';
import { changes, DEMANDS, MODES, noNumbers, type Programme, wanted, WINDOWS, type Wish, wishOf } from './wish';
import { programmeWords } from './words';

const FIELDS = ['caps', 'leaderActiveDays', 'reason', 'mode', 'simulation'];

/** Changes how the programme runs: what will change is repeated before it does. */
export function ProgrammeForm({ programme }: { programme: Programme }) {
  const t = useWords(programmeWords);
  const may = useMay();
  const say = useNotice();
  const queries = useQueryClient();
  const [seen, setSeen] = useState(programme);
  const [wish, setWish] = useState(() => wishOf(programme));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [reviewing, setReviewing] = useState(false);
  if (programme.revision !== seen.revision && changes(seen, wishOf(programme)).length === 0) {
    // Something else of the programme changed, such as a silence: what is filled in here stands beside it.
    setSeen(programme);
  }
  const change = (part: Partial<Wish>) => setWish({ ...wish, ...part });

  const saving = useMutation({
    mutationFn: () => answer(api.PUT('/v1/programme', { body: wanted(seen, wish, reason) })),
    onSuccess: (now) => {
      queries.setQueryData(['programme'], now);
      begin(now);
      say(t('saved'));
    },
    onSettled: () => setReviewing(false),
  });
  const refused = saving.isError ? asRefused(saving.error) : undefined;
  const overtaken = refused?.problem.status === 412;
  const changed = changes(seen, wish);
  const bad = noNumbers(wish);

  function begin(now: Programme) {
    setSeen(now);
    setWish(wishOf(now));
    setReason('');
    setTried(false);
  }

  async function goOn() {
    const now = await queries.fetchQuery({ queryKey: ['programme'], queryFn: () => answer(api.GET('/v1/programme')), staleTime: 0 });
    setSeen(now);
    saving.reset();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (reason.trim() && bad.length === 0 && changed.length > 0) {
      setReviewing(true);
    }
  }

  return (
    <Form onSubmit={submit} aria-label={t('title')} isWidthLimited>
      <LeaveGuard when={changed.length > 0 && !saving.isPending} />
      {overtaken && (
        <div role="alert">
          <Remark kind="warning" title={t('meanwhile')} action={{ text: t('meanwhileLook'), act: () => void goOn() }}>
            {t('meanwhileExplained')}
          </Remark>
        </div>
      )}
      {refused && !overtaken && !FIELDS.some((field) => isAbout(refused, field)) && <ProblemAlert refused={refused} />}
      <FormGroup role="radiogroup" fieldId="mode" label={t('mode')} labelHelp={<Help title={t('mode')}>{t('modeHelp')}</Help>}>
        {MODES.map((mode) => (
          <Radio
            key={mode}
            id={`mode-${mode}`}
            name="mode"
            label={t(mode)}
            description={t(MEANS[mode])}
            isChecked={wish.mode === mode}
            onChange={() => change({ mode })}
          />
        ))}
      </FormGroup>
      <FormSection title={t('caps')} titleElement="h2">
        <p>{t('capsHelp')}</p>
        <Grid hasGutter md={4}>
          {WINDOWS.map((window) => (
            <GridItem key={window}>
              <Field
                id={`caps-${window}`}
                label={t(window)}
                hint={t('ceiling', { most: seen.ceilings?.[window] ?? 0 })}
                error={tried && bad.includes(window) ? t('number') : saidOf(refused, `caps.${window}`, t(window))}
              >
                {(control) => (
                  <TextInput
                    {...control}
                    type="number"
                    min={0}
                    max={seen.ceilings?.[window]}
                    value={wish[window]}
                    onChange={(_, typed) => change({ [window]: typed })}
                  />
                )}
              </Field>
            </GridItem>
          ))}
        </Grid>
      </FormSection>
      {may('previewProgramme') && (
        <FormSection title={t('monthTitle')} titleElement="h2">
          <Month programme={seen} wish={wish} />
        </FormSection>
      )}
      <Field
        id="leader-days"
        label={t('days')}
        help={t('daysHelp')}
        hint={t('daysHint')}
        error={tried && bad.includes('days') ? t('number') : saidOf(refused, 'leaderActiveDays', t('days'))}
      >
        {(control) => (
          <TextInput {...control} type="number" min={1} max={91} value={wish.days} onChange={(_, days) => change({ days })} />
        )}
      </Field>
      <FormGroup
        role="radiogroup"
        fieldId="simulation"
        label={t('simulation')}
        labelHelp={<Help title={t('simulation')}>{t('simulationHelp')}</Help>}
      >
        {DEMANDS.map((simulation) => (
          <Radio
            key={simulation}
            id={`simulation-${simulation}`}
            name="simulation"
            label={t(simulation)}
            description={t(MEANS[simulation])}
            isChecked={wish.simulation === simulation}
            onChange={() => change({ simulation })}
          />
        ))}
      </FormGroup>
      <ReasonField
        id="reason"
        label={t('reason')}
        missing={tried && changed.length > 0 && !reason.trim() ? t('reasonMissing') : undefined}
        refused={refused}
        value={reason}
        change={setReason}
      />
      {tried && changed.length === 0 && <p role="status">{t('nothingChanged')}</p>}
      <ActionGroup>
        <Button type="submit">{t('review')}</Button>
        {changed.length > 0 && (
          <Button variant="link" onClick={() => begin(seen)}>
            {t('reset')}
          </Button>
        )}
      </ActionGroup>
      {reviewing && (
        <ReviewDialog
          changes={changed}
          reason={reason.trim()}
          busy={saving.isPending}
          save={() => saving.mutate()}
          back={() => setReviewing(false)}
        />
      )}
    </Form>
  );
}
