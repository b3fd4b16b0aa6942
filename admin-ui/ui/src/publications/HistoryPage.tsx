import '../changes/changes.css';
import { Alert, Button, Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link, useSearchParams } from 'react-router';
import { useRuleTitles } from '../changes/calls';
import { useMay } from '../session/session';
import { Screen } from '../shell/Screen';
import { LoadedPages } from '../state/LoadedPages';
import { More } from '../state/More';
import { Nothing } from '../state/Nothing';
import { useBilingual } from '../words/bilingual';
import { useFormats } from '../words/numbers';
import { stateWords } from '../state/words';
import { useWords } from '../words/words';
import { useHistory, type Publication } from './calls';
import { publicationWords } from './words';

const SHIPPED_BY = 'weerklank';

/** How the rules came to be what they are; `?rule=` shows what became of one of them. */
export default function HistoryPage() {
  const t = useWords(publicationWords);
  const tState = useWords(stateWords);
  const say = useBilingual();
  const titleOf = useRuleTitles();
  const [search, setSearch] = useSearchParams();
  const history = useHistory();
  const rule = search.get('rule');
  const all = history.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  const shown = rule ? all.filter((one) => touched(one).includes(rule)) : all;

  return (
    <Screen
      title={t('history')}
      intro={t('historyIntro')}
      help={t('historyHelp')}
      crumbs={[{ to: '/admin/rules', text: t('rules') }]}
    >
      {rule && (
        <Alert
          isInline
          variant="info"
          variantLabel={tState('info')}
          component="p"
          title={t('onlyRule', { rule: say(titleOf(rule)) || rule })}
          actionLinks={
            <Button variant="link" isInline onClick={() => setSearch({}, { replace: true })}>
              {t('showAll')}
            </Button>
          }
        />
      )}
      <LoadedPages query={history}>
        {shown.length > 0 && <PublicationTable publications={shown} newest={all[0]?.revision} />}
        {shown.length === 0 && (
          <Nothing title={rule ? t('noneOfRule') : t('nothing')}>{rule && t('noneOfRuleDetail')}</Nothing>
        )}
        <More query={history} count={shown.length} />
      </LoadedPages>
    </Screen>
  );
}

function touched({ changed }: Publication): string[] {
  return [...(changed?.added ?? []), ...(changed?.changed ?? []), ...(changed?.removed ?? [])];
}

function PublicationTable({ publications, newest }: { publications: readonly Publication[]; newest: string | undefined }) {
  const t = useWords(publicationWords);
  const { moment } = useFormats();
  return (
    <Table aria-label={t('publications')} variant="compact">
      <Thead>
        <Tr>
          <Th modifier="nowrap">{t('when')}</Th>
          <Th modifier="nowrap">{t('what')}</Th>
          <Th modifier="nowrap">{t('why')}</Th>
          <Th modifier="nowrap">{t('who')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {publications.map((one) => (
          <Tr key={one.revision}>
            <Td dataLabel={t('when')}>
              <Link to={`/admin/rules/revisions/${one.revision}`}>{moment(one.at)}</Link>{' '}
              {one.revision === newest && (
                <Label isCompact color="green">
                  {t('holdsNow')}
                </Label>
              )}
            </Td>
            <Td dataLabel={t('what')}>
              <WhatChanged publication={one} />
            </Td>
            <Td dataLabel={t('why')} className="wk-verbatim">
              {one.comment}
            </Td>
            <Td dataLabel={t('who')}>
              <Who publication={one} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function WhatChanged({ publication }: { publication: Publication }) {
  const t = useWords(publicationWords);
  const say = useBilingual();
  const may = useMay();
  const titleOf = useRuleTitles();
  const names = (ids: readonly string[]) => ids.map((id) => say(titleOf(id)) || id).join(', ');
  const kinds = (['added', 'changed', 'removed'] as const).flatMap((kind) => {
    const ids = publication.changed?.[kind] ?? [];
    return ids.length > 0 ? [t(kind, { rules: names(ids) })] : [];
  });
  const nothing = publication.baseRevision ? t('same') : t('first');
  return (
    <>
      {kinds.length === 0 ? nothing : kinds.map((kind) => <div key={kind}>{kind}</div>)}
      {publication.draftId && may('getRuleDraft') && <Link to={`/admin/changes/${publication.draftId}`}>{t('toChange')}</Link>}
    </>
  );
}

function Who({ publication }: { publication: Publication }) {
  const t = useWords(publicationWords);
  const approvals = publication.approvedBy ?? [];
  return (
    <>
      {publication.by === SHIPPED_BY ? t('shipped') : publication.by}
      {approvals.length > 0 && <div>{t('approvedBy', { names: approvals.join(', ') })}</div>}
    </>
  );
}
