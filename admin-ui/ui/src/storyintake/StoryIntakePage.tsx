import { useContentChanged } from '../content/calls';
import { contentWords } from '../content/words';
import { LineImport } from '../intake/LineImport';
import { sendLines } from '../intake/send';
import { useMay } from '../session/session';
import { Screen } from '../shell/Screen';
import { useWords } from '../words/words';
import { storyIntakeWords } from './words';

const EXAMPLE = {
  id: 'p-17',
  title: '…',
  text: '…',
  source: { kind: 'OWN', name: 'Blog' },
  class: 'STORY',
  purpose: 'PRIDE',
  confidentiality: 'PUBLIC',
  publishedAt: '2026-11-18T09:00:00Z',
};

/** Takes in a file with a story on each line. */
export default function StoryIntakePage() {
  const t = useWords(storyIntakeWords);
  const list = useWords(contentWords);
  const may = useMay();
  const changed = useContentChanged();
  return (
    <Screen title={t('title')} intro={t('intro')} help={t('help')} crumbs={[{ to: '/admin/content', text: list('title') }]}>
      <LineImport
        example={EXAMPLE}
        send={(lines) => sendLines('/v1/content/import', lines)}
        pageOf={may('getContent') ? (id) => `/admin/content/${encodeURIComponent(id)}` : undefined}
        next={t('tagsFollow')}
        changed={changed}
      />
    </Screen>
  );
}
