import { ActionGroup, Alert, Button, Form, FormSelect, FormSelectOption, Progress as ProgressBar, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useRef, useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { Field } from '../state/Field';
import { LeaveGuard } from '../state/LeaveGuard';
import { ProblemAlert } from '../state/ProblemAlert';
import '../tagging/tagging.css';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import type { LineResult } from './lines';
import { countsOf, runImport, type Progress, type Send } from './run';
import { intakeWords } from './words';

interface LineImportProps {
  /** What a line looks like, and what to know about it. */
  example: object;
  exampleHint?: string | undefined;
  send: Send;
  /** Where the page of what came in is, for those who may see it. */
  pageOf?: ((id: string) => string) | undefined;
  /** What happens next to what came in. */
  next?: string | undefined;
  changed: () => void;
}

/** Takes in a file with one document on each line, says of each what became of it, and goes on after a break. */
export function LineImport({ example, exampleHint, send, pageOf, next, changed }: LineImportProps) {
  const t = useWords(intakeWords);
  const [file, setFile] = useState<File>();
  const [progress, setProgress] = useState<Progress>();
  const [checked, setChecked] = useState(false);
  const stopping = useRef(false);
  const running = progress?.state === 'running';
  const unfinished = running || progress?.state === 'broken';

  async function go(chosen: File, from?: Progress) {
    stopping.current = false;
    await runImport(
      {
        source: { size: chosen.size, read: async (begin, end) => new Uint8Array(await chosen.slice(begin, end).arrayBuffer()) },
        send,
        told: setProgress,
        goOn: () => !stopping.current,
      },
      from,
    );
    changed();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (file) {
      void go(file);
    } else {
      document.getElementById('import-file')?.focus();
    }
  }

  return (
    <>
      <LeaveGuard when={unfinished} />
      <Form onSubmit={submit} noValidate>
        <Field id="import-file" label={t('file')} hint={t('fileHint')} error={checked && !file ? t('needed') : undefined} isRequired>
          {(control) => (
            <input
              id={control.id}
              className="wk-file"
              type="file"
              accept=".ndjson,.jsonl,.txt,application/x-ndjson"
              aria-describedby={control['aria-describedby']}
              aria-invalid={control['aria-invalid']}
              disabled={running}
              onChange={(event) => {
                setFile(event.target.files?.[0]);
                setProgress(undefined);
              }}
            />
          )}
        </Field>
        <div className="wk-shrink">
          <p>{t('example')}</p>
          {exampleHint && <p>{exampleHint}</p>}
          {/* A long line scrolls in its own box, which the keyboard must be able to reach. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre className="wk-text" role="region" aria-label={t('example')} tabIndex={0}>
            {JSON.stringify(example)}
          </pre>
        </div>
        <ActionGroup>
          {!progress && <Button type="submit">{t('begin')}</Button>}
          {running && (
            <Button variant="secondary" onClick={() => (stopping.current = true)}>
              {t('stop')}
            </Button>
          )}
          {file && (progress?.state === 'broken' || progress?.state === 'stopped') && <Button onClick={() => void go(file, progress)}>{t('goOn')}</Button>}
        </ActionGroup>
      </Form>
      {progress && file && <Outcome progress={progress} size={file.size} next={next} pageOf={pageOf} />}
    </>
  );
}

interface OutcomeProps extends Pick<LineImportProps, 'next' | 'pageOf'> {
  progress: Progress;
  size: number;
}

function Outcome({ progress, size, next, pageOf }: OutcomeProps) {
  const t = useWords(intakeWords);
  const { number } = useFormats();
  const counts = countsOf(progress.results);
  const last = progress.results.at(-1)?.line ?? 0;
  return (
    <section aria-labelledby="outcome-title">
      <Title headingLevel="h2" size="lg" id="outcome-title">
        {t('outcome')}
      </Title>
      <ProgressBar
        value={size === 0 ? 100 : (progress.offset / size) * 100}
        title={t(progress.state)}
        aria-label={t(progress.state)}
        measureLocation="outside"
        {...(progress.state === 'done' ? { variant: 'success' as const } : {})}
      />
      <p role="status">
        {t('counts', {
          created: number(counts.CREATED),
          updated: number(counts.UPDATED),
          unchanged: number(counts.UNCHANGED),
          refused: number(counts.REFUSED),
        })}
      </p>
      {progress.state === 'broken' && (
        <>
          {progress.refused && <ProblemAlert refused={progress.refused} />}
          <Alert isInline variant="info" variantLabel="" component="p" title={t('nothingLost', { line: number(last) })}>
            {t('goOnDetail')}
          </Alert>
        </>
      )}
      {progress.state === 'done' && next && counts.CREATED + counts.UPDATED > 0 && <p>{next}</p>}
      <Lines results={progress.results} refused={counts.REFUSED} pageOf={pageOf} />
    </section>
  );
}

const AT_ONCE = 100;

interface LinesProps extends Pick<LineImportProps, 'pageOf'> {
  results: readonly LineResult[];
  refused: number;
}

function Lines({ results, refused, pageOf }: LinesProps) {
  const t = useWords(intakeWords);
  const { number } = useFormats();
  const [only, setOnly] = useState('REFUSED');
  const [most, setMost] = useState(AT_ONCE);
  const chosen = only === '' ? results : results.filter((one) => one.result === only);
  return (
    <>
      <FormSelect aria-label={t('which')} value={only} onChange={(_, value) => setOnly(value)} className="wk-moment">
        <FormSelectOption value="REFUSED" label={t('onlyRefused', { count: refused })} />
        <FormSelectOption value="" label={t('allLines', { count: results.length })} />
      </FormSelect>
      {chosen.length === 0 ? (
        <p>{only === '' ? t('noLines') : t('noRefused')}</p>
      ) : (
        <Table variant="compact" aria-label={t('perLine')}>
          <Thead>
            <Tr>
              <Th>{t('line')}</Th>
              <Th>{t('id')}</Th>
              <Th>{t('result')}</Th>
              <Th width={50}>{t('why')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {chosen.slice(0, most).map((one) => (
              <Tr key={one.line}>
                <Td dataLabel={t('line')}>{number(one.line)}</Td>
                <Td dataLabel={t('id')} modifier="breakWord">
                  {one.id && one.result !== 'REFUSED' && pageOf ? <Link to={pageOf(one.id)}>{one.id}</Link> : one.id}
                </Td>
                <Td dataLabel={t('result')}>{t(one.result)}</Td>
                <Td dataLabel={t('why')} modifier="breakWord">
                  {[one.problem?.detail ?? one.problem?.title, one.problem?.remedy].filter(Boolean).join(' ')}
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
      {chosen.length > most && (
        <Button variant="secondary" onClick={() => setMost(most + AT_ONCE)}>
          {t('more', { count: Math.min(AT_ONCE, chosen.length - most) })}
        </Button>
      )}
    </>
  );
}
