import { useParams } from 'react-router';
import { useItem } from '../content/calls';
import { contentWords } from '../content/words';
import { useHistoryOfItem } from '../history/calls';
import { History, type Naming } from '../history/History';
import { historyWords } from '../history/words';
import { useThemeName } from '../themes/calls';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { storyFormWords, storyWords } from './words';

const NAMES = {
  title: 'title',
  text: 'text',
  url: 'url',
  language: 'language',
  'source.kind': 'sourceKind',
  'source.name': 'sourceName',
  author: 'author',
  about: 'about',
  class: 'class',
  purpose: 'purpose',
  confidentiality: 'confidentiality',
  themes: 'themes',
  publishedAt: 'publishedAt',
  insideSince: 'insideSince',
  availableFrom: 'availableFrom',
  expiresAt: 'expiresAt',
  evergreen: 'evergreen',
} as const;

/** Who changed this story, when, and what in it; also when it was withdrawn and came back. */
export default function StoryHistoryPage() {
  const t = useWords(storyFormWords);
  const story = useWords(storyWords);
  const list = useWords(contentWords);
  const history = useWords(historyWords);
  const { id = '' } = useParams();
  const { moment } = useFormats();
  const themeName = useThemeName();
  const item = useItem(id);
  const query = useHistoryOfItem(id);

  function valueOf(field: string, value: string): string {
    switch (field) {
      case 'language':
        return value === 'nl' || value === 'en' ? t(value) : value;
      case 'source.kind':
      case 'class':
      case 'confidentiality':
        return t(value as 'OWN');
      case 'purpose':
        return t(`for${value}` as 'forPRIDE');
      case 'themes':
        return themeName(value);
      case 'publishedAt':
      case 'insideSince':
      case 'availableFrom':
      case 'expiresAt':
        return moment(value);
      case 'evergreen':
        return history(value === 'true' ? 'yes' : 'no');
      default:
        return value;
    }
  }

  const naming: Naming = {
    field: (field) => (field in NAMES ? t(NAMES[field as keyof typeof NAMES]) : field),
    value: valueOf,
  };
  const name = item.data?.title ?? story('story');
  const crumbs = [
    { to: '/admin/content', text: list('title') },
    { to: `/admin/content/${encodeURIComponent(id)}`, text: name },
  ];
  return <History what={name} crumbs={crumbs} query={query} naming={naming} />;
}
