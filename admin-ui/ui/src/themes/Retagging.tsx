import { Button, Flex, Progress, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Schemas } from '../client/api';
import { asRefused } from '../client/problem';
import { useContentChanged } from '../content/calls';
import { useMay } from '../session/session';
import { Help } from '../shell/Screen';
import { Loaded } from '../state/Loaded';
import { ProblemAlert } from '../state/ProblemAlert';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { cancelRetag, isUnderWay, startRetag, useRetags } from './calls';
import './themes.css';
import { themesWords } from './words';

type Retag = Schemas['Retag'];

/** Reading all stories again after a change: how far it is, a way to stop, and what was done before. */
export function Retagging() {
  const t = useWords(themesWords);
  const may = useMay();
  const queries = useQueryClient();
  const contentChanged = useContentChanged();
  const query = useRetags(true);
  const latest = query.data?.[0];
  const underWay = isUnderWay(latest);
  const again = () => void queries.invalidateQueries({ queryKey: ['retags'] });
  const starting = useMutation({ mutationFn: startRetag, onSettled: again });
  const stopping = useMutation({ mutationFn: (id: string) => cancelRetag(id), onSettled: again });
  const failed = starting.error ?? stopping.error;

  useEffect(() => {
    if (!underWay) {
      contentChanged();
    }
  }, [underWay, contentChanged]);

  return (
    <section aria-labelledby="retag-title" className="wk-apart">
      <Flex alignItems={{ default: 'alignItemsCenter' }} columnGap={{ default: 'columnGapXs' }}>
        <Title headingLevel="h2" id="retag-title">
          {t('retag')}
        </Title>
        <Help title={t('retag')}>{t('retagHelp')}</Help>
      </Flex>
      {failed && <ProblemAlert refused={asRefused(failed)} />}
      <Loaded query={query}>
        {(retags) => (
          <>
            {latest && underWay ? (
              <UnderWay retag={latest} stop={may('cancelRetag') ? () => stopping.mutate(latest.id ?? '') : undefined} />
            ) : (
              may('startRetag') && (
                <Button variant="secondary" isDisabled={starting.isPending} isLoading={starting.isPending} onClick={() => starting.mutate()}>
                  {t('startRetag')}
                </Button>
              )
            )}
            {retags.length === 0 ? <p>{t('noRetags')}</p> : <History retags={retags} />}
          </>
        )}
      </Loaded>
    </section>
  );
}

function UnderWay({ retag, stop }: { retag: Retag; stop: (() => void) | undefined }) {
  const t = useWords(themesWords);
  const { done = 0, total = 0 } = retag;
  const learning = retag.state === 'LEARNING';
  return (
    <>
      <Progress
        value={learning || total === 0 ? 0 : (done / total) * 100}
        title={learning ? t('learning') : t('retagProgress', { done, total })}
        measureLocation="none"
        aria-label={t('retag')}
      />
      {stop && (
        <Button variant="secondary" onClick={stop}>
          {t('stopRetag')}
        </Button>
      )}
    </>
  );
}

function History({ retags }: { retags: readonly Retag[] }) {
  const t = useWords(themesWords);
  const { moment, number } = useFormats();
  return (
    <Table variant="compact" aria-label={t('retagHistory')}>
      <Thead>
        <Tr>
          <Th modifier="nowrap">{t('started')}</Th>
          <Th>{t('by')}</Th>
          <Th>{t('became')}</Th>
          <Th>{t('stories')}</Th>
          <Th modifier="nowrap">{t('ended')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {retags.map((retag) => (
          <Tr key={retag.id}>
            <Td dataLabel={t('started')}>{moment(retag.startedAt)}</Td>
            <Td dataLabel={t('by')}>{retag.startedBy}</Td>
            <Td dataLabel={t('became')}>{retag.state && t(retag.state)}</Td>
            <Td dataLabel={t('stories')}>{t('doneOf', { done: number(retag.done), total: number(retag.total) })}</Td>
            <Td dataLabel={t('ended')}>{moment(retag.finishedAt) || '–'}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
