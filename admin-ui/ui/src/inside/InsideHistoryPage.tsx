import { useHistoryOf } from '../history/calls';
import { History, type Naming } from '../history/History';
import { useWords } from '../words/words';
import { insideWords } from './words';

/** Which words came to stay inside, which no longer do, when and by whom. */
export default function InsideHistoryPage() {
  const t = useWords(insideWords);
  const query = useHistoryOf('blocked-terms');
  const naming: Naming = { field: () => t('words'), value: (_, value) => value };
  return <History what={t('title')} crumbs={[{ to: '/admin/words', text: t('title') }]} query={query} naming={naming} />;
}
