import { Button, Flex, Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import type { Schemas } from '../client/api';
import { asRefused } from '../client/problem';
import { saveJson } from '../client/save';
import { useMay } from '../session/session';
import { FormDialog } from '../state/FormDialog';
import { Loaded } from '../state/Loaded';
import { useNotice } from '../state/Notices';
import { Part } from '../state/Part';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { useLogKeys, useRotate } from './calls';
import { auditWords } from './words';

/** The keys that sign the log, to keep, and the way to a new one. */
export function Keys() {
  const t = useWords(auditWords);
  const may = useMay();
  const query = useLogKeys();
  const [rotating, setRotating] = useState(false);
  return (
    <Part title={t('keys')} help={t('keysHelp')}>
      <Loaded query={query}>
        {(keys) =>
          keys ? (
            <div className="wk-flow">
              <p>{t('keysIntro')}</p>
              <KeyTable keys={keys.items ?? []} />
              <Flex>
                <Button variant="secondary" onClick={() => saveJson(keys, 'weerklank-keys.json')}>
                  {t('keepKeys')}
                </Button>
                {may('rotateLogKey') && (
                  <Button variant="link" onClick={() => setRotating(true)}>
                    {t('rotate')}
                  </Button>
                )}
              </Flex>
            </div>
          ) : (
            <p>{t('noKeys')}</p>
          )
        }
      </Loaded>
      {rotating && <RotateDialog close={() => setRotating(false)} />}
    </Part>
  );
}

function KeyTable({ keys }: { keys: readonly Schemas['LogKey'][] }) {
  const t = useWords(auditWords);
  const { moment } = useFormats();
  return (
    <Table aria-label={t('keys')} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th modifier="nowrap">{t('since')}</Th>
          <Th modifier="nowrap">{t('key')}</Th>
          <Th modifier="nowrap">{t('use')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {keys.map((key) => (
          <Tr key={key.keyId}>
            <Td dataLabel={t('since')}>{moment(key.createdAt)}</Td>
            <Td dataLabel={t('key')} className="wk-verbatim">
              {key.keyId}
            </Td>
            <Td dataLabel={t('use')}>{key.current ? <Label status="success">{t('current')}</Label> : t('former')}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

/** Asks once more: a new key cannot be taken back. */
function RotateDialog({ close }: { close: () => void }) {
  const t = useWords(auditWords);
  const notice = useNotice();
  const rotating = useRotate();

  function submit() {
    rotating.mutate(undefined, {
      onSuccess: () => {
        notice(t('rotated'));
        close();
      },
    });
  }

  return (
    <FormDialog
      title={t('rotate')}
      confirm={t('rotateDo')}
      isBusy={rotating.isPending}
      refused={rotating.error ? asRefused(rotating.error) : undefined}
      submit={submit}
      close={close}
    >
      <p>{t('rotateDetail')}</p>
      <p>{t('rotateLogged')}</p>
    </FormDialog>
  );
}
