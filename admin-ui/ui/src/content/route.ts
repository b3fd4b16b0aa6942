import { screen } from '../shell/route';
import { contentWords } from './words';

export const contentRoute = screen({
  path: '/admin/content',
  words: contentWords,
  name: 'title',
  operation: 'listContent',
  section: 'content',
  load: () => import('./ContentPage'),
});
