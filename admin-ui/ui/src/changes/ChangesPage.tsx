import './changes.css';
import { Button, Checkbox, Content, Form, FormSelect, FormSelectOption, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useMay } from '../session/session';
import { Screen } from '../shell/Screen';
import { LoadedPages } from '../state/LoadedPages';
import { More } from '../state/More';
import { Nothing } from '../state/Nothing';
import { useBilingual } from '../words/bilingual';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { BeginDialog } from './BeginDialog';
import { STATES, useChanges, useRuleTitles, type ChangeLine, type ChangeState } from './calls';
import { StateLabel } from './StateLabel';
import { changesWords } from './words';

/** Every change of rules that its reader may see, and where each stands. */
export default function ChangesPage() {
  const t = useWords(changesWords);
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const [beginning, setBeginning] = useState(false);
  const state = STATES.find((one) => one === search.get('state'));
  const mine = search.get('mine') === 'true';
  const changes = useChanges({ state, mine });
  const lines = changes.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  const begin = may('createRuleDraft') && <Button onClick={() => setBeginning(true)}>{t('begin')}</Button>;

  function want(key: 'state' | 'mine', value: string) {
    const next = new URLSearchParams(search);
    if (value) {
      next.set(key, value);
    } else {
      next.delete(key);
    }
    setSearch(next, { replace: true });
  }

  return (
    <Screen title={t('title')} intro={t('intro')} help={t('help')} history="/admin/rules/history" actions={begin}>
      <Form onSubmit={(event) => event.preventDefault()}>
        <Toolbar className="wk-filters">
          <ToolbarContent>
            <ToolbarItem>
              <FormSelect aria-label={t('show')} value={state ?? ''} onChange={(_, value) => want('state', value)}>
                <FormSelectOption value="" label={t('all')} />
                {STATES.map((one) => (
                  <FormSelectOption key={one} value={one} label={t(one)} />
                ))}
              </FormSelect>
            </ToolbarItem>
            <ToolbarItem alignSelf="center">
              <Checkbox id="mine" label={t('mine')} isChecked={mine} onChange={(_, checked) => want('mine', checked ? 'true' : '')} />
            </ToolbarItem>
          </ToolbarContent>
        </Toolbar>
      </Form>
      <LoadedPages query={changes}>
        {lines.length === 0 && !changes.hasNextPage ? (
          <NoChanges filtered={mine || state !== undefined} showAll={() => setSearch({}, { replace: true })} />
        ) : (
          <>
            <ChangeTable lines={lines} />
            <More query={changes} count={lines.length} />
          </>
        )}
      </LoadedPages>
      {beginning && <BeginDialog close={() => setBeginning(false)} />}
    </Screen>
  );
}

function NoChanges({ filtered, showAll }: { filtered: boolean; showAll: () => void }) {
  const t = useWords(changesWords);
  return filtered ? (
    <Nothing title={t('nothingHere')} action={<Button variant="link" onClick={showAll}>{t('showAll')}</Button>}>
      {t('nothingHereDetail')}
    </Nothing>
  ) : (
    <Nothing title={t('nothing')} action={<Link to="/admin/rules">{t('toRules')}</Link>}>
      {t('nothingDetail')}
    </Nothing>
  );
}

function ChangeTable({ lines }: { lines: readonly ChangeLine[] }) {
  const t = useWords(changesWords);
  const { moment } = useFormats();
  return (
    <Table aria-label={t('table')} variant="compact">
      <Thead>
        <Tr>
          <Th modifier="nowrap">{t('change')}</Th>
          <Th modifier="nowrap">{t('state')}</Th>
          <Th modifier="nowrap">{t('rules')}</Th>
          <Th modifier="nowrap">{t('author')}</Th>
          <Th modifier="nowrap">{t('changedAt')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {lines.map((line) => (
          <Tr key={line.draftId}>
            <Td dataLabel={t('change')}>
              <ChangeName line={line} />
            </Td>
            <Td dataLabel={t('state')}>
              <Standing line={line} />
            </Td>
            <Td dataLabel={t('rules')}>
              <RuleNames ids={line.ruleIds} />
            </Td>
            <Td dataLabel={t('author')}>{line.author}</Td>
            <Td dataLabel={t('changedAt')}>{moment(line.changedAt)}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function ChangeName({ line }: { line: ChangeLine }) {
  const t = useWords(changesWords);
  const { date } = useFormats();
  if (line.title === undefined) {
    return (
      <>
        {t('closed', { name: line.author ?? '' })}
        <Content component="small">{t('closedDetail')}</Content>
      </>
    );
  }
  return <Link to={`/admin/changes/${line.draftId}`}>{line.title || t('untitled', { date: date(line.createdAt) })}</Link>;
}

function Standing({ line }: { line: ChangeLine }) {
  const t = useWords(changesWords);
  const { moment } = useFormats();
  return (
    <>
      <StateLabel state={line.state as ChangeState} />
      {line.publishAt && line.state === 'SCHEDULED' && <Content component="small">{t('at', { moment: moment(line.publishAt) })}</Content>}
      {line.failure && <Content component="small">{t('failed')}</Content>}
    </>
  );
}

const SHOWN = 3;

function RuleNames({ ids }: { ids: readonly string[] | undefined }) {
  const t = useWords(changesWords);
  const say = useBilingual();
  const titleOf = useRuleTitles();
  if (ids === undefined) {
    return null;
  }
  if (ids.length === 0) {
    return t('noRules');
  }
  const names = ids.slice(0, SHOWN).map((id) => say(titleOf(id)) || id);
  const rest = ids.length - names.length;
  return (
    <>
      {names.join(', ')}
      {rest > 0 && ` ${t('moreRules', { count: rest })}`}
    </>
  );
}
