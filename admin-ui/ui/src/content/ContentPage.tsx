import { Button, Checkbox, Flex, FormSelect, FormSelectOption, SearchInput, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useEffect, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useMay } from '../session/session';
import { Screen } from '../shell/Screen';
import { LoadedPages } from '../state/LoadedPages';
import { More } from '../state/More';
import { Nothing } from '../state/Nothing';
import { useThemeName, useThemes } from '../themes/calls';
import { useBilingual } from '../words/bilingual';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { useItems, type Filter } from './calls';
import { STATES, type Item } from './item';
import { Solve } from './Solve';
import { StateLabel } from './StateLabel';
import { contentWords } from './words';

/** All stories with where they stand and why; the filters are in the address. */
export default function ContentPage() {
  const t = useWords(contentWords);
  const may = useMay();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const filter: Filter = {};
  for (const name of ['q', 'state', 'theme'] as const) {
    const value = params.get(name);
    if (value) {
      filter[name] = value;
    }
  }
  const query = useItems(filter);
  const items = (query.data?.pages ?? []).flatMap((page) => page.items ?? []);
  const waiting = filter.state === 'QUARANTINED';

  function choose(name: keyof Filter, value: string) {
    const next = new URLSearchParams(params);
    if (value) {
      next.set(name, value);
    } else {
      next.delete(name);
    }
    setParams(next, { replace: true });
  }

  const add = may('putContent') && <Button onClick={() => void navigate('/admin/content-new')}>{t('add')}</Button>;
  const bring = may('importContent') && (
    <Button variant="secondary" onClick={() => void navigate('/admin/content-import')}>
      {t('import')}
    </Button>
  );
  return (
    <Screen
      title={waiting ? t('quarantine') : t('title')}
      intro={waiting ? t('quarantineIntro') : t('intro')}
      help={waiting ? t('quarantineHelp') : t('help')}
      actions={
        <Flex columnGap={{ default: 'columnGapSm' }} rowGap={{ default: 'rowGapSm' }}>
          {add}
          {bring}
        </Flex>
      }
    >
      <Filters filter={filter} choose={choose} />
      <LoadedPages query={query}>
        {items.length === 0 ? (
          <Empty filter={filter} clear={() => setParams({}, { replace: true })} add={add} />
        ) : waiting && may('putContent') ? (
          <Solve items={items} />
        ) : (
          <Items items={items} />
        )}
        {items.length > 0 && <More query={query} count={items.length} />}
      </LoadedPages>
    </Screen>
  );
}

function Filters({ filter, choose }: { filter: Filter; choose: (name: keyof Filter, value: string) => void }) {
  const t = useWords(contentWords);
  const bilingual = useBilingual();
  const { data } = useThemes();
  const [typed, setTyped] = useState(filter.q ?? '');
  useEffect(() => setTyped(filter.q ?? ''), [filter.q]);
  return (
    <Toolbar inset={{ default: 'insetNone' }} aria-label={t('filters')}>
      <ToolbarContent>
        <ToolbarItem>
          <SearchInput
            value={typed}
            onChange={(_, value) => setTyped(value)}
            onSearch={() => choose('q', typed.trim())}
            onClear={() => choose('q', '')}
            placeholder={t('search')}
            aria-label={t('search')}
            resetButtonLabel={t('clearSearch')}
            submitSearchButtonLabel={t('doSearch')}
            maxLength={200}
          />
        </ToolbarItem>
        <ToolbarGroup variant="filter-group">
          <ToolbarItem>
            <FormSelect aria-label={t('state')} value={filter.state ?? ''} onChange={(_, value) => choose('state', value)}>
              <FormSelectOption value="" label={t('anyState')} />
              {STATES.map((state) => (
                <FormSelectOption key={state} value={state} label={t(state)} />
              ))}
            </FormSelect>
          </ToolbarItem>
          <ToolbarItem>
            <FormSelect aria-label={t('theme')} value={filter.theme ?? ''} onChange={(_, value) => choose('theme', value)}>
              <FormSelectOption value="" label={t('anyTheme')} />
              {(data?.themes ?? []).map((theme) => (
                <FormSelectOption key={theme.code} value={theme.code} label={bilingual(theme.names) || theme.code} />
              ))}
            </FormSelect>
          </ToolbarItem>
        </ToolbarGroup>
      </ToolbarContent>
    </Toolbar>
  );
}

function Empty({ filter, clear, add }: { filter: Filter; clear: () => void; add: React.ReactNode }) {
  const t = useWords(contentWords);
  if (filter.state === 'QUARANTINED' && !filter.q && !filter.theme) {
    return (
      <Nothing title={t('noQuarantine')} action={<Button variant="link" onClick={clear}>{t('showAll')}</Button>}>
        {t('noQuarantineDetail')}
      </Nothing>
    );
  }
  return Object.keys(filter).length > 0 ? (
    <Nothing title={t('noMatch')} action={<Button variant="link" onClick={clear}>{t('showAll')}</Button>}>
      {t('noMatchDetail')}
    </Nothing>
  ) : (
    <Nothing title={t('none')} action={add}>
      {t('noneDetail')}
    </Nothing>
  );
}

interface ItemsProps {
  items: readonly Item[];
  /** The ids that were picked, for a list in which several can be. */
  picked?: ReadonlySet<string>;
  pick?: (ids: readonly string[], on: boolean) => void;
}

/** Stories as rows: what, where it stands and why, its themes, and when it appeared. */
export function Items({ items, picked, pick }: ItemsProps) {
  const t = useWords(contentWords);
  const { date } = useFormats();
  const themeName = useThemeName();
  const ids = items.map((item) => item.id ?? '');
  return (
    <Table aria-label={t('title')} variant="compact">
      <Thead>
        <Tr>
          {pick && (
            <Th>
              <Checkbox
                id="pick-all"
                aria-label={t('pickAll')}
                isChecked={ids.every((id) => picked?.has(id)) || (ids.some((id) => picked?.has(id)) ? null : false)}
                onChange={(_, on) => pick(ids, on)}
              />
            </Th>
          )}
          <Th width={35}>{t('story')}</Th>
          <Th>{t('state')}</Th>
          <Th>{t('themes')}</Th>
          <Th modifier="nowrap">{t('published')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {items.map((item) => (
          <Tr key={item.id}>
            {pick && (
              <Td dataLabel={t('choose')}>
                <Checkbox
                  id={`pick-${item.id}`}
                  aria-label={t('pick', { title: item.title })}
                  isChecked={picked?.has(item.id ?? '') ?? false}
                  onChange={(_, on) => pick([item.id ?? ''], on)}
                />
              </Td>
            )}
            <Td dataLabel={t('story')} modifier="breakWord">
              <Link to={`/admin/content/${encodeURIComponent(item.id ?? '')}`}>{item.title}</Link>
            </Td>
            <Td dataLabel={t('state')}>
              {item.state && <StateLabel state={item.state} />}
              {item.stateReason?.text && <div>{item.stateReason.text}</div>}
            </Td>
            <Td dataLabel={t('themes')}>{themesOf(item).map(themeName).join(', ') || t('noTheme')}</Td>
            <Td dataLabel={t('published')} modifier="nowrap">
              {date(item.publishedAt)}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

/** The themes that count: an editor's when there are any, else those that were found. */
function themesOf(item: Item): string[] {
  if (item.themes && item.themes.length > 0) {
    return item.themes;
  }
  return ((item.tagging as { themes?: { code: string }[] } | null | undefined)?.themes ?? []).map((theme) => theme.code);
}
