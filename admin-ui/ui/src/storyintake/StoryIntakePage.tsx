import { ActionGroup, Alert, Button, Form, FormSelect, FormSelectOption, Progress as ProgressBar, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useRef, useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { useContentChanged } from '../content/calls';
import { contentWords } from '../content/words';
import type { LineResult } from '../intake/lines';
import { useMay } from '../session/session';
import { Screen } from '../shell/Screen';
import { Field } from '../state/Field';
import { LeaveGuard } from '../state/LeaveGuard';
import { ProblemAlert } from '../state/ProblemAlert';
import '../tagging/tagging.css';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { countsOf, runImport, type Progress } from './run';
import { sendLines } from './send';
import { storyIntakeWords } from './words';

const EXAMPLE = `{"id": "p-17", "title": "…", "text": "…", "source": {"kind": "OWN", "name": "Blog"}, "class": "STORY",
 "purpose": "PRIDE", "confidentiality": "PUBLIC", "publishedAt": "2026-11-18T09:00:00Z"}`.replace('\n', '');

/** Takes in a file with a story on each line, and says of each line what became of it. */
export default function StoryIntakePage() {
  const t = useWords(storyIntakeWords);
  const list = useWords(contentWords);
  const changed = useContentChanged();
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
        send: sendLines,
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
    <Screen title={t('title')} intro={t('intro')} help={t('help')} crumbs={[{ to: '/admin/content', text: list('title') }]}>
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
          {/* A long line scrolls in its own box, which the keyboard must be able to reach. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre className="wk-text" role="region" aria-label={t('example')} tabIndex={0}>
            {EXAMPLE}
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
      {progress && file && <Outcome progress={progress} size={file.size} />}
    </Screen>
  );
}

function Outcome({ progress, size }: { progress: Progress; size: number }) {
  const t = useWords(storyIntakeWords);
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
      {progress.state === 'done' && counts.CREATED + counts.UPDATED > 0 && <p>{t('tagsFollow')}</p>}
      <Lines results={progress.results} refused={counts.REFUSED} />
    </section>
  );
}

const AT_ONCE = 100;

function Lines({ results, refused }: { results: readonly LineResult[]; refused: number }) {
  const t = useWords(storyIntakeWords);
  const may = useMay();
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
                  {one.id && one.result !== 'REFUSED' && may('getContent') ? <Link to={`/admin/content/${encodeURIComponent(one.id)}`}>{one.id}</Link> : one.id}
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
