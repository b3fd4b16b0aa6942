import '../changes/changes.css';
import { useParams } from 'react-router';
import type { Change } from '../changes/calls';
import { changesWords } from '../changes/words';
import { Screen } from '../shell/Screen';
import { Loaded } from '../state/Loaded';
import { SimulationPart } from '../simulation/SimulationPart';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { useChange } from './calls';
import { ChangedRules } from './ChangedRules';
import { Files } from './Files';
import { Standing } from './Standing';
import { Talk } from './Talk';
import { changeWords } from './words';

/** One change: where it stands, what would become of which rule, what that makes different, and what was said of it. */
export default function ChangePage() {
  const { draftId = '' } = useParams();
  const t = useWords(changeWords);
  const list = useWords(changesWords);
  const change = useChange(draftId);
  const { date } = useFormats();
  const found = change.data;

  return (
    <Screen
      title={found ? found.title || list('untitled', { date: date(found.createdAt) }) : t('page')}
      intro={found && t('intro', { author: found.author ?? '', date: date(found.createdAt) })}
      help={t('help')}
      crumbs={[{ to: '/admin/changes', text: list('title') }]}
    >
      <Loaded query={change}>{(data) => <ChangeView change={data} />}</Loaded>
    </Screen>
  );
}

function ChangeView({ change }: { change: Change }) {
  return (
    <>
      <Standing change={change} />
      <ChangedRules change={change} />
      <SimulationPart change={change} />
      <Talk change={change} />
      <Files change={change} />
    </>
  );
}
