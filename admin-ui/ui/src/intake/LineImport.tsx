import {
  ActionGroup,
  Button,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Form,
  Stack,
  StackItem,
  Title,
} from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useRef, useState, type FormEvent } from 'react';
import { asRefused, type Refused } from '../client/problem';
import { Field } from '../state/Field';
import { LeaveGuard } from '../state/LeaveGuard';
import { ProblemAlert } from '../state/ProblemAlert';
import { Remark } from '../state/Remark';
import { Wide } from '../state/Wide';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { documents } from './lines';
import { add, NOTHING_YET, SHOWN, type Progress } from './progress';
import { intakeWords } from './words';

/** Sends a file of lines; the answer is a stream with a line for each. */
export type SendLines = (file: Blob, signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>;

/** Takes in a file with one thing on each line, and shows what became of each while it goes on. */
export function LineImport({ send, done }: { send: SendLines; done: () => void }) {
  const t = useWords(intakeWords);
  const formats = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const stopper = useRef<AbortController>(undefined);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Progress>();
  const [refused, setRefused] = useState<Refused>();

  async function run(file: File) {
    stopper.current = new AbortController();
    let now = NOTHING_YET;
    setBusy(true);
    setRefused(undefined);
    setProgress(now);
    try {
      for await (const document of documents(await send(file, stopper.current.signal))) {
        now = add(now, document);
        setProgress(now);
      }
      now = { ...now, end: now.end ?? 'BROKEN' };
    } catch (error) {
      now = { ...now, end: stopper.current.signal.aborted ? 'STOPPED' : 'BROKEN' };
      if (!stopper.current.signal.aborted) {
        setRefused(asRefused(error));
      }
    }
    setProgress(now);
    setBusy(false);
    done();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const file = input.current?.files?.[0];
    setMissing(!file);
    if (file) {
      void run(file);
    }
  }

  return (
    <Stack hasGutter>
      <StackItem>
        <Form onSubmit={submit} isWidthLimited>
          <LeaveGuard when={busy} />
          <Field id="lines" label={t('file')} hint={t('fileHint')} error={missing ? t('fileMissing') : undefined} isRequired>
            {({ id, 'aria-describedby': described, 'aria-invalid': invalid }) => (
              <input
                ref={input}
                id={id}
                type="file"
                accept=".ndjson,.jsonl,.json,application/x-ndjson"
                aria-describedby={described}
                aria-invalid={invalid}
                disabled={busy}
                onChange={() => setMissing(false)}
              />
            )}
          </Field>
          <ActionGroup>
            <Button type="submit" isLoading={busy} isDisabled={busy}>
              {t('start')}
            </Button>
            {busy && (
              <Button variant="secondary" onClick={() => stopper.current?.abort()}>
                {t('stop')}
              </Button>
            )}
          </ActionGroup>
        </Form>
      </StackItem>
      {refused && (
        <StackItem>
          <ProblemAlert refused={refused} />
        </StackItem>
      )}
      {progress && (
        <>
          <StackItem>
            <div role="status">
              {busy ? t('busy', { count: formats.number(progress.lines) }) : <Ended progress={progress} />}
            </div>
          </StackItem>
          <StackItem>
            <Counts progress={progress} />
          </StackItem>
          {progress.problems.length > 0 && (
            <StackItem>
              <Problems progress={progress} />
            </StackItem>
          )}
        </>
      )}
    </Stack>
  );
}

function Ended({ progress: { end } }: { progress: Progress }) {
  const t = useWords(intakeWords);
  switch (end) {
    case 'DONE':
      return <Remark kind="success" title={t('done')} />;
    case 'STOPPED':
      return (
        <Remark kind="warning" title={t('stopped')}>
          {t('stoppedExplained')}
        </Remark>
      );
    default:
      return (
        <Remark kind="warning" title={t('broken')}>
          {t('brokenExplained')}
        </Remark>
      );
  }
}

function Counts({ progress: { counts } }: { progress: Progress }) {
  const t = useWords(intakeWords);
  const formats = useFormats();
  const all = [
    [t('created'), counts.CREATED],
    [t('updated'), counts.UPDATED],
    [t('unchanged'), counts.UNCHANGED],
    [t('refused'), counts.REFUSED],
  ] as const;
  return (
    <>
      <Title headingLevel="h2">{t('counts')}</Title>
      <DescriptionList isHorizontal isCompact columnModifier={{ default: '1Col', md: '2Col' }}>
        {all.map(([name, count]) => (
          <DescriptionListGroup key={name}>
            <DescriptionListTerm>{name}</DescriptionListTerm>
            <DescriptionListDescription>{formats.number(count)}</DescriptionListDescription>
          </DescriptionListGroup>
        ))}
      </DescriptionList>
    </>
  );
}

function Problems({ progress: { problems, counts } }: { progress: Progress }) {
  const t = useWords(intakeWords);
  const formats = useFormats();
  return (
    <>
      <Title headingLevel="h2">{t('problems')}</Title>
      {counts.REFUSED > SHOWN && <p>{t('problemsFirst', { count: SHOWN })}</p>}
      <Wide label={t('problems')}>
        <Table variant="compact" gridBreakPoint="" aria-label={t('problems')}>
          <Thead>
            <Tr>
              <Th modifier="nowrap">{t('line')}</Th>
              <Th modifier="nowrap">{t('id')}</Th>
              <Th modifier="nowrap">{t('field')}</Th>
              <Th modifier="nowrap">{t('what')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {problems.map(({ line, id, problem }) => (
              <Tr key={line}>
                <Td>{formats.number(line)}</Td>
                <Td modifier="nowrap">{id ?? t('unknown')}</Td>
                <Td modifier="nowrap">{problem?.field}</Td>
                <Td>
                  {[problem?.detail ?? problem?.title, problem?.remedy].filter(Boolean).join(' ')}
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </Wide>
    </>
  );
}
