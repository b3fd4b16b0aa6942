import { Alert, Button, Form, ActionGroup, Spinner, TextInput } from '@patternfly/react-core';
import { useState, type FormEvent } from 'react';
import type { Change } from '../changes/calls';
import { saidOf } from '../client/fields';
import { asRefused } from '../client/problem';
import { useMay } from '../session/session';
import { Counting } from '../state/Counting';
import { Field } from '../state/Field';
import { Part } from '../state/Part';
import { ProblemAlert } from '../state/ProblemAlert';
import { stateWords } from '../state/words';
import { useBilingual } from '../words/bilingual';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { goesOn, useNewestSimulation, useTrying, type Simulation } from './calls';
import { ReportView } from './ReportView';
import { simulationWords } from './words';

/** Tries a change on what was decided before, and shows what came of it to whoever looks. */
export function SimulationPart({ change }: { change: Change }) {
  const t = useWords(simulationWords);
  const tState = useWords(stateWords);
  const may = useMay();
  const draftId = change.draftId as string;
  const { newest, simulation } = useNewestSimulation(draftId);
  const trying = useTrying(draftId);
  const ended = change.state === 'PUBLISHED' || change.state === 'WITHDRAWN';
  const mayTry = !ended && may('simulateRuleDraft') && (change.changes ?? []).length > 0;
  const found = simulation.data;
  const failed = newest.isError ? newest : simulation.isError ? simulation : undefined;

  return (
    <Part title={t('title')} id="simulation" help={t('help')}>
      <div className="wk-flow">
        {failed && <ProblemAlert refused={asRefused(failed.error)} retry={() => void failed.refetch()} />}
        {!failed && (newest.isPending || simulation.isLoading) && <Spinner size="md" aria-label={tState('loading')} />}
        {newest.data === null && <p>{mayTry ? t('explain') : ended ? t('notTried') : t('nothingYet')}</p>}
        {mayTry && !(found && goesOn(found)) && (
          <StartForm
            again={found !== undefined}
            busy={trying.start.isPending}
            error={trying.start.error}
            start={(days) => trying.start.mutate(days)}
          />
        )}
        <div role="status" className="wk-flow">
          {found && <HowFar simulation={found} />}
        </div>
        {found && goesOn(found) && may('cancelSimulation') && (
          <Button variant="secondary" isLoading={trying.stop.isPending} onClick={() => trying.stop.mutate(found.id as string)}>
            {t('stop')}
          </Button>
        )}
        {found && goesOn(found) && <Going simulation={found} />}
        {trying.stop.error && <ProblemAlert refused={asRefused(trying.stop.error)} />}
        {found?.state === 'DONE' && found.report && (
          <>
            {found.contentHash !== change.contentHash && (
              <Alert isInline variant="warning" variantLabel={tState('warning')} title={t('old')} component="h3">
                {!ended && <p>{t('oldDetail')}</p>}
              </Alert>
            )}
            <ReportView report={found.report} />
          </>
        )}
      </div>
    </Part>
  );
}

interface StartFormProps {
  again: boolean;
  busy: boolean;
  error: unknown;
  start: (days: number) => void;
}

function StartForm({ again, busy, error, start }: StartFormProps) {
  const t = useWords(simulationWords);
  const [days, setDays] = useState('30');
  const refused = error ? asRefused(error) : undefined;
  const wrongDays = saidOf(refused, 'days', t('days'));

  function send(event: FormEvent) {
    event.preventDefault();
    start(Number(days));
  }

  return (
    <Form onSubmit={send} aria-label={t('title')} noValidate>
      {refused && !wrongDays && <ProblemAlert refused={refused} />}
      <Field id="simulation-days" label={t('days')} hint={t('daysHint')} error={wrongDays}>
        {(control) => (
          <TextInput {...control} className="wk-days" type="number" min={1} max={90} value={days} onChange={(_, typed) => setDays(typed)} />
        )}
      </Field>
      <ActionGroup>
        <Button type="submit" variant={again ? 'secondary' : 'primary'} isLoading={busy} isDisabled={busy}>
          {again ? t('again') : t('start')}
        </Button>
      </ActionGroup>
    </Form>
  );
}

/** What is said when it changes; how many decisions are done is not read out each second. */
function HowFar({ simulation }: { simulation: Simulation }) {
  const t = useWords(simulationWords);
  const tState = useWords(stateWords);
  const say = useBilingual();
  const { moment } = useFormats();
  switch (simulation.state) {
    case 'WAITING':
      return <p>{t('waiting')}</p>;
    case 'RUNNING':
      return <p>{t('running')}</p>;
    case 'CANCELLED':
      return <p>{t('cancelled')}</p>;
    case 'FAILED':
      return (
        <Alert isInline variant="danger" variantLabel={tState('danger')} title={t('failed')} component="h3">
          {say(simulation.trouble)}
        </Alert>
      );
    default:
      return <p>{t('finished', { moment: moment(simulation.finishedAt) })}</p>;
  }
}

function Going({ simulation }: { simulation: Simulation }) {
  const t = useWords(simulationWords);
  return (
    <Counting label={t('progress')} done={simulation.done} total={simulation.total} say={(counts) => t('doneOf', counts)} />
  );
}
