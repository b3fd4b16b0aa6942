import { Button, Spinner, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useRef, useState } from 'react';
import type { Change } from '../changes/calls';
import { asRefused, type Refused } from '../client/problem';
import { save } from '../client/save';
import { useMay } from '../session/session';
import { Part } from '../state/Part';
import { ProblemAlert } from '../state/ProblemAlert';
import { useBilingual } from '../words/bilingual';
import { useWords } from '../words/words';
import { exportChange, useTakeFiles } from './fileCalls';
import type { FileResult } from './files';
import { changeWords } from './words';

/** All rules of a change as files, to take along and to bring back. */
export function Files({ change }: { change: Change }) {
  const t = useWords(changeWords);
  const may = useMay();
  const mayEdit = may('importRuleDraft') && (change.acts ?? []).some((one) => one.act === 'EDIT');
  return (
    <Part title={t('files')} id="files" help={t('filesHelp')}>
      <div className="wk-flow">
        {may('exportRuleDraft') && <Download draftId={change.draftId as string} />}
        {mayEdit && <Upload change={change} />}
      </div>
    </Part>
  );
}

function Download({ draftId }: { draftId: string }) {
  const t = useWords(changeWords);
  const [refused, setRefused] = useState<Refused>();
  const [busy, setBusy] = useState(false);

  async function download() {
    setBusy(true);
    setRefused(undefined);
    try {
      save(await exportChange(draftId), `draft-${draftId}.zip`);
    } catch (error) {
      setRefused(asRefused(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      {refused && <ProblemAlert refused={refused} retry={() => void download()} />}
      <Button variant="secondary" isLoading={busy} isDisabled={busy} onClick={() => void download()}>
        {t('download')}
      </Button>
    </>
  );
}

function Upload({ change }: { change: Change }) {
  const t = useWords(changeWords);
  const field = useRef<HTMLInputElement>(null);
  const taking = useTakeFiles(change);

  return (
    <div className="wk-flow">
      <Title headingLevel="h3" size="md">{t('upload')}</Title>
      <p>{t('uploadHint')}</p>
      <input
        ref={field}
        type="file"
        hidden
        multiple
        accept=".zip,.json,application/zip,application/json"
        aria-label={t('choose')}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) {
            taking.mutate(files);
          }
        }}
      />
      <Button variant="secondary" isDisabled={taking.isPending} onClick={() => field.current?.click()}>
        {t('choose')}
      </Button>
      <div role="status">
        {taking.isPending && <Spinner size="md" aria-label={t('uploading')} />}
        {taking.data && <Results results={taking.data} />}
      </div>
      {taking.error && <ProblemAlert refused={asRefused(taking.error)} />}
    </div>
  );
}

function Results({ results }: { results: readonly FileResult[] }) {
  const t = useWords(changeWords);
  const say = useBilingual();
  return (
    <Table aria-label={t('uploaded')} variant="compact" gridBreakPoint="grid-md">
      <Thead>
        <Tr>
          <Th modifier="nowrap">{t('file')}</Th>
          <Th modifier="nowrap">{t('result')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {results.map(({ file, result, why }) => (
          <Tr key={file}>
            <Td dataLabel={t('file')} className="wk-verbatim">
              {file}
            </Td>
            <Td dataLabel={t('result')}>
              {t(result)}
              {why.map((sentence, place) => (
                <p key={place}>{typeof sentence === 'string' ? sentence : say(sentence)}</p>
              ))}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
