import { Alert, Button, List, ListItem } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Schemas } from '../client/api';
import { asRefused } from '../client/problem';
import { ProblemAlert } from '../state/ProblemAlert';
import { Remark } from '../state/Remark';
import { Wide } from '../state/Wide';
import { stateWords } from '../state/words';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { type Replayed, useReplay } from './calls';
import { Chapter } from './Chapter';
import { proofWords } from './words';

/** Decides again from the record and the rules of its day (G03). */
export function Replay({ id }: { id: string }) {
  const t = useWords(proofWords);
  const replay = useReplay(id);
  return (
    <Chapter title={t('replay')} help={t('replayHelp')}>
      <p>{t('replayIntro')}</p>
      {replay.isError && <ProblemAlert refused={asRefused(replay.error)} />}
      <Button variant="secondary" isLoading={replay.isPending} isDisabled={replay.isPending} onClick={() => replay.mutate()}>
        {t('replayNow')}
      </Button>
      <div role="status">{replay.data && <CameOut replay={replay.data} />}</div>
    </Chapter>
  );
}

const ERASED_BY = { ERASURE: 'byERASURE', DECISION: 'byDECISION', BEHAVIOUR: 'byBEHAVIOUR' } as const;

function CameOut({ replay }: { replay: Replayed }) {
  const t = useWords(proofWords);
  const { date } = useFormats();
  switch (replay.state) {
    case 'IDENTICAL':
      return (
        <Remark kind="success" title={t('identical')}>
          {t('identicalDetail', { revision: replay.ruleSetRevision ?? '' })} <code className="wk-code">{replay.replayedHash}</code>
        </Remark>
      );
    case 'RETIRED': {
      const by = t(ERASED_BY[(replay.retiredBy ?? 'DECISION') as keyof typeof ERASED_BY]);
      return (
        <Remark kind="info" title={t('gone')}>
          {replay.retiredAt ? t('goneAt', { date: date(replay.retiredAt), by }) : t('goneBy', { by })}
        </Remark>
      );
    }
    default:
      return <CameOutOtherwise replay={replay} />;
  }
}

function CameOutOtherwise({ replay }: { replay: Replayed }) {
  const t = useWords(proofWords);
  const tState = useWords(stateWords);
  const causes = [...(replay.cause ? [replay.cause] : []), ...(replay.alsoBroken ?? [])];
  const differences = replay.differences ?? [];
  return (
    <>
      <Alert isInline variant="danger" variantLabel={tState('danger')} component="p" title={t('different')}>
        <List>
          {causes.map((cause) => (
            <ListItem key={`${cause.code} ${cause.text}`}>{cause.text}</ListItem>
          ))}
        </List>
      </Alert>
      {differences.length > 0 && <Differences differences={differences} />}
    </>
  );
}

function Differences({ differences }: { differences: readonly Schemas['ReplayDifference'][] }) {
  const t = useWords(proofWords);
  return (
    <Wide label={t('differences')}>
      <Table aria-label={t('differences')} variant="compact" gridBreakPoint="">
        <Thead>
          <Tr>
            <Th modifier="nowrap">{t('place')}</Th>
            <Th modifier="nowrap">{t('recorded')}</Th>
            <Th modifier="nowrap">{t('replayed')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {differences.map((difference) => (
            <Tr key={difference.path}>
              <Td>
                <code className="wk-code">{difference.path}</code>
              </Td>
              <Td>
                <Value value={difference.recorded} />
              </Td>
              <Td>
                <Value value={difference.replayed} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Wide>
  );
}

function Value({ value }: { value: unknown }) {
  const t = useWords(proofWords);
  return value === undefined ? t('nothing') : <code className="wk-code">{JSON.stringify(value)}</code>;
}
