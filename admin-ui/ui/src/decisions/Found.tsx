import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Schemas } from '../client/api';
import { isAbout } from '../client/fields';
import { asRefused } from '../client/problem';
import { Listed } from '../state/Listed';
import { Nothing } from '../state/Nothing';
import { Wide } from '../state/Wide';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import type { Page } from './calls';
import { decisionsWords } from './words';

const FIELDS = ['from', 'to', 'contentId', 'outcome'];

/** What was found, in pages. */
export function Found({ query, filtered }: { query: UseInfiniteQueryResult<InfiniteData<Page>>; filtered: boolean }) {
  const t = useWords(decisionsWords);
  if (query.isError && !query.data && FIELDS.some((field) => isAbout(asRefused(query.error), field))) {
    // It stands beside its field.
    return null;
  }
  return (
    <Listed query={query} nothing={<Nothing title={t('nothing')}>{filtered ? t('nothingFiltered') : t('nothingYet')}</Nothing>}>
      {(found) => (
        <Wide label={t('table')}>
          <FoundTable found={found} />
        </Wide>
      )}
    </Listed>
  );
}

function FoundTable({ found }: { found: readonly Schemas['DecisionFound'][] }) {
  const t = useWords(decisionsWords);
  const formats = useFormats();
  const named = found.some((decision) => decision.pseudonym);
  return (
    <Table variant="compact" gridBreakPoint="" aria-label={t('table')}>
      <Thead>
        <Tr>
          <Th modifier="nowrap">{t('moment')}</Th>
          {named && <Th modifier="nowrap">{t('pseudonym')}</Th>}
          <Th modifier="nowrap">{t('channel')}</Th>
          <Th modifier="nowrap">{t('offered')}</Th>
          <Th modifier="nowrap">{t('pushed')}</Th>
          <Th modifier="nowrap">{t('rules')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {found.map((decision) => (
          <Tr key={decision.decisionId}>
            <Td modifier="nowrap">
              <Link to={`/admin/decisions/${decision.decisionId}`} aria-label={t('open', { moment: formats.moment(decision.decidedAt) })}>
                {formats.moment(decision.decidedAt)}
              </Link>
            </Td>
            {named && (
              <Td modifier="nowrap">
                <code title={decision.pseudonym}>{decision.pseudonym?.slice(0, 8)}</code>
              </Td>
            )}
            <Td modifier="nowrap">{decision.channel && t(decision.channel)}</Td>
            <Td>{decision.offered?.length ?? 0}</Td>
            <Td>{decision.pushed?.length ?? 0}</Td>
            <Td modifier="nowrap">
              <code>{decision.ruleSetRevision}</code>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
