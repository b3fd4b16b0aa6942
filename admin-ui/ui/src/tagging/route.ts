import { screen } from '../shell/route';
import { taggingWords } from './words';

export const tryTextRoute = screen({
  path: '/admin/tagging',
  words: taggingWords,
  name: 'title',
  operation: 'tagText',
  section: 'content',
  load: () => import('./TryTextPage'),
});
