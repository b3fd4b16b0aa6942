import './history.css';
import { List, ListItem } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { Schemas } from '../client/api';
import { Screen, type Crumb } from '../shell/Screen';
import { Listed } from '../state/Listed';
import { Nothing } from '../state/Nothing';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { WordDiff } from '../words/WordDiff';
import { readingOf, type FieldChange } from './shown';
import { historyWords } from './words';

type ChangeMade = Schemas['ChangeMade'];

/** How the room that a history is of names its fields and their values. */
export interface Naming {
  field: (field: string) => string;
  value: (field: string, value: string) => string;
  /** What is said of a field of which is only told that it changed; without it, that it is about people. */
  untold?: string;
}

interface HistoryProps {
  /** What it is the history of, as its own page is called. */
  what: string;
  crumbs: readonly Crumb[];
  query: UseInfiniteQueryResult<InfiniteData<Schemas['History']>>;
  naming: Naming;
}

/** What changed in something, when and by whom: the same page for all that people change outside the rules. */
export function History({ what, crumbs, query, naming }: HistoryProps) {
  const t = useWords(historyWords);
  return (
    <Screen title={t('title', { what })} intro={t('intro')} help={t('help')} crumbs={crumbs}>
      <Listed query={query} nothing={<Nothing title={t('nothing')}>{t('nothingDetail')}</Nothing>}>
        {(changes) => (
          <>
            {changes.some((change) => !change.by) && <p>{t('notKeptDetail')}</p>}
            <Changes what={what} changes={changes} naming={naming} />
          </>
        )}
      </Listed>
    </Screen>
  );
}

function Changes({ what, changes, naming }: { what: string; changes: readonly ChangeMade[]; naming: Naming }) {
  const t = useWords(historyWords);
  const { moment } = useFormats();
  return (
    <Table variant="compact" aria-label={t('title', { what })}>
      <Thead>
        <Tr>
          <Th width={20} modifier="nowrap">
            {t('when')}
          </Th>
          <Th width={20} modifier="nowrap">
            {t('who')}
          </Th>
          <Th modifier="nowrap">{t('what')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {changes.map((change, at) => (
          <Tr key={at}>
            <Td dataLabel={t('when')}>{moment(change.at)}</Td>
            <Td dataLabel={t('who')}>{change.by === 'weerklank' ? t('shipped') : (change.by ?? t('notKept'))}</Td>
            <Td dataLabel={t('what')} modifier="breakWord">
              <WhatChanged change={change} naming={naming} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function WhatChanged({ change, naming }: { change: ChangeMade; naming: Naming }) {
  const t = useWords(historyWords);
  const fields = change.fields ?? [];
  return (
    <>
      {fields.length === 0 && <p>{t(change.kind ?? 'CHANGED')}</p>}
      {byTheme(fields).map(([of, within]) => (
        <div key={of}>
          {of && <strong>{of}</strong>}
          <List isPlain>
            {within.map((field) => (
              <ListItem key={field.field}>
                {t('field', { field: naming.field(field.field ?? '') })} <Difference field={field} naming={naming} />
              </ListItem>
            ))}
          </List>
        </div>
      ))}
      {change.reason && <p>{t('because', { reason: change.reason })}</p>}
    </>
  );
}

/** The differences under the theme they belong to, in the order told; those that belong to the whole first stand under nothing. */
function byTheme(fields: readonly FieldChange[]): [string, FieldChange[]][] {
  const themes = new Map<string, FieldChange[]>();
  for (const field of fields) {
    const of = field.of ?? '';
    themes.set(of, [...(themes.get(of) ?? []), field]);
  }
  return [...themes];
}

function Difference({ field, naming }: { field: FieldChange; naming: Naming }) {
  const t = useWords(historyWords);
  const reading = readingOf(field);
  const named = (value: string) => naming.value(field.field ?? '', value) || t('emptied');
  switch (reading.kind) {
    case 'untold':
      return naming.untold ?? t('untold');
    case 'text':
      return <WordDiff before={reading.before} after={reading.after} />;
    case 'values':
      return (
        <span className="wk-diff wk-values">
          {reading.gone.map((value) => (
            <del key={`-${value}`}>{named(value)}</del>
          ))}
          {reading.came.map((value) => (
            <ins key={`+${value}`}>{named(value)}</ins>
          ))}
        </span>
      );
  }
}
