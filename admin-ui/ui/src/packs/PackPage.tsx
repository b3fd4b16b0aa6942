import '../changes/changes.css';
import { Alert, List, ListItem } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useParams } from 'react-router';
import type { Schemas } from '../client/api';
import { Screen } from '../shell/Screen';
import { Loaded } from '../state/Loaded';
import { Part } from '../state/Part';
import { stateWords } from '../state/words';
import { useBilingual } from '../words/bilingual';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { WordDiff } from '../words/WordDiff';
import { usePack, type Pack, type PackChange } from './calls';
import { Download } from './Download';
import { packWords } from './words';

type Section = 'facts' | 'rules' | 'access' | 'retention' | 'bounds' | 'models' | 'statements' | 'measures' | 'claims';

/** One pack: what changed since the one before, what of that widens what can be seen of people, and the document itself. */
export default function PackPage() {
  const t = useWords(packWords);
  const { moment } = useFormats();
  const { packId = '' } = useParams();
  const query = usePack(packId);
  return (
    <Screen title={t('packOf', { moment: moment(query.data?.at) })} crumbs={[{ to: '/admin/packs', text: t('title') }]}>
      <Loaded query={query}>{(pack) => <WholePack pack={pack} />}</Loaded>
    </Screen>
  );
}

function WholePack({ pack }: { pack: Pack }) {
  const t = useWords(packWords);
  return (
    <div className="wk-flow">
      <Part title={t('whatChanged')}>
        {!pack.before && <p>{t('first')}</p>}
        {pack.before && (pack.changes ?? []).length === 0 && <p>{t('same')}</p>}
        {(pack.changes ?? []).length > 0 && (
          <div className="wk-flow">
            <Warnings warnings={pack.warnings ?? []} />
            <Changes changes={pack.changes ?? []} />
          </div>
        )}
      </Part>
      <Part title={t('download')}>
        <Download id={pack.id as string} at={pack.at as string} />
      </Part>
      <Part title={t('hash')} help={t('hashHelp')}>
        <p className="wk-verbatim">{pack.hash}</p>
      </Part>
    </div>
  );
}

function Warnings({ warnings }: { warnings: readonly Schemas['PackWarning'][] }) {
  const t = useWords(packWords);
  const tState = useWords(stateWords);
  const say = useBilingual();
  if (warnings.length === 0) {
    return <p>{t('notWidened')}</p>;
  }
  return (
    <Alert isInline variant="warning" variantLabel={tState('warning')} component="h3" title={t('widened')}>
      <p>{t('widenedDetail')}</p>
      <List>
        {warnings.map((warning) => (
          <ListItem key={`${warning.kind} ${warning.section} ${warning.id}`}>{say(warning.text)}</ListItem>
        ))}
      </List>
    </Alert>
  );
}

function Changes({ changes }: { changes: readonly PackChange[] }) {
  const t = useWords(packWords);
  const say = useBilingual();
  return (
    <Table aria-label={t('whatChanged')} variant="compact">
      <Thead>
        <Tr>
          <Th width={40} modifier="nowrap">
            {t('line')}
          </Th>
          <Th modifier="nowrap">{t('change')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {changes.map((change) => (
          <Tr key={`${change.section} ${change.id}`}>
            <Td dataLabel={t('line')} modifier="breakWord">
              {t(change.section as Section)}: {say(change.name)}
            </Td>
            <Td dataLabel={t('change')} modifier="breakWord">
              <WhatChanged change={change} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function WhatChanged({ change }: { change: PackChange }) {
  const t = useWords(packWords);
  const say = useBilingual();
  const fields = change.fields ?? [];
  if (fields.length === 0) {
    return t(change.kind ?? 'CHANGED');
  }
  return (
    <List isPlain>
      {fields.map((field) => (
        <ListItem key={field.field}>
          {say(field.name)}: <WordDiff before={say(field.before) || t('none')} after={say(field.after) || t('none')} />
        </ListItem>
      ))}
    </List>
  );
}
