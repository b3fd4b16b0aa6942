import { Alert, Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { Schemas } from '../client/api';
import { Remark } from '../state/Remark';
import { stateWords } from '../state/words';
import { useBilingual } from '../words/bilingual';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import type { Verification } from './calls';
import { auditWords } from './words';

/** What came of the newest look, or that it goes on. */
export function Outcome({ look }: { look: Verification }) {
  const t = useWords(auditWords);
  const tState = useWords(stateWords);
  const { moment, number } = useFormats();
  const total = look.total ?? 0;
  switch (look.state) {
    case 'WHOLE':
      return (
        <Remark kind="success" title={t('whole')}>
          {t('wholeDetail', { count: total, number: number(total), moment: moment(look.finishedAt) })}
        </Remark>
      );
    case 'BROKEN':
      return (
        <Alert isInline variant="danger" variantLabel={tState('danger')} component="p" title={t('broken')}>
          <Found finding={look.finding} />
          <p>{t('brokenRemedy')}</p>
        </Alert>
      );
    case 'FAILED':
      return (
        <Remark kind="warning" title={t('failed')}>
          {t('failedDetail')}
        </Remark>
      );
    case 'CANCELLED':
      return <p>{t('stopped', { done: number(look.done), total: number(look.total) })}</p>;
    default:
      return <p>{look.state === 'RUNNING' ? t('running') : t('queued')}</p>;
  }
}

/** The first thing that is wrong, and the way to the decision that it is about. */
function Found({ finding }: { finding: Schemas['LogFinding'] | undefined }) {
  const t = useWords(auditWords);
  const say = useBilingual();
  return (
    <>
      <p className="wk-verbatim">{say(finding?.text)}</p>
      {finding?.decisionId && (
        <p>
          <Link to={`/admin/decisions/${finding.decisionId}`}>{t('toThisDecision')}</Link>
        </p>
      )}
    </>
  );
}

/** The looks before the newest. */
export function Earlier({ looks }: { looks: readonly Verification[] }) {
  const t = useWords(auditWords);
  const { moment, number } = useFormats();
  return (
    <Table aria-label={t('earlier')} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th modifier="nowrap">{t('earlier')}</Th>
          <Th modifier="nowrap">{t('records')}</Th>
          <Th modifier="nowrap">{t('outcome')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {looks.map((look) => (
          <Tr key={look.id}>
            <Td dataLabel={t('earlier')}>{moment(look.startedAt)}</Td>
            <Td dataLabel={t('records')}>{number(look.done)}</Td>
            <Td dataLabel={t('outcome')} modifier="breakWord">
              {look.state && <Label status={STATUS[look.state]}>{t(look.state)}</Label>}
              {look.finding && <Found finding={look.finding} />}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

const STATUS = { WAITING: 'info', RUNNING: 'info', WHOLE: 'success', BROKEN: 'danger', FAILED: 'warning', CANCELLED: 'info' } as const;
