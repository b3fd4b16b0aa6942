import { useHistoryOf } from '../history/calls';
import { History, type Naming } from '../history/History';
import { useWords } from '../words/words';
import { programmeWords } from './words';

const NAMES = {
  mode: 'mode',
  'caps.day': 'day',
  'caps.week': 'week',
  'caps.month': 'month',
  leaderActiveDays: 'daysShort',
  simulation: 'simulation',
  quiet: 'quiet',
  waves: 'waves',
} as const;

/** Who let the programme run otherwise, when and why. */
export default function ProgrammeHistoryPage() {
  const t = useWords(programmeWords);
  const query = useHistoryOf('programme');
  const naming: Naming = {
    untold: t('toldOnPage'),
    field: (field) => (field in NAMES ? t(NAMES[field as keyof typeof NAMES]) : field),
    value: (field, value) => {
      switch (field) {
        case 'mode':
        case 'simulation':
          return t(value as 'NORMAL');
        case 'leaderActiveDays':
          return t('daysCount', { count: Number(value) });
        default:
          return value;
      }
    },
  };
  return <History what={t('title')} crumbs={[{ to: '/admin/programme', text: t('title') }]} query={query} naming={naming} />;
}
