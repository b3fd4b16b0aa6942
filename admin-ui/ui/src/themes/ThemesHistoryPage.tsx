import { useHistoryOf } from '../history/calls';
import { History, type Naming } from '../history/History';
import { historyWords } from '../history/words';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { themesWords } from './words';

const NAMES = {
  theme: 'theme',
  themes: 'order',
  'names.nl': 'nameNl',
  'names.en': 'nameEn',
  definitions: 'definition',
  'audience.everybody': 'everybody',
  'audience.units': 'unitList',
  seeds: 'seeds',
  negativeSeeds: 'negativeSeeds',
  examples: 'examples',
  threshold: 'threshold',
} as const;

type Named = keyof typeof NAMES;

/** Who changed which theme, when, and what in it. */
export default function ThemesHistoryPage() {
  const t = useWords(themesWords);
  const history = useWords(historyWords);
  const { share } = useFormats();
  const query = useHistoryOf('themes');

  function fieldOf(field: string): string {
    if (field in NAMES) {
      return t(NAMES[field as Named]);
    }
    const [part = '', language = ''] = field.split('.');
    return part in NAMES ? t('partInLanguage', { part: t(NAMES[part as Named]), language: t(language as 'nl') }) : field;
  }

  function valueOf(field: string, value: string): string {
    const weighed = /^(.*) · (\d+)$/.exec(value);
    if (weighed?.[1] && /eeds\./i.test(field)) {
      return t('weighed', { phrase: weighed[1], share: share(Number(weighed[2])) });
    }
    if (field === 'threshold') {
      return share(Number(value));
    }
    return field === 'audience.everybody' ? history(value === 'true' ? 'yes' : 'no') : value;
  }

  const naming: Naming = { field: fieldOf, value: valueOf };
  return <History what={t('title')} crumbs={[{ to: '/admin/themes', text: t('title') }]} query={query} naming={naming} />;
}
