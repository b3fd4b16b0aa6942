import { screen } from '../shell/route';
import { insideWords } from './words';

export const insideRoute = screen({
  path: '/admin/words',
  words: insideWords,
  name: 'title',
  operation: 'getBlockedTerms',
  section: 'content',
  load: () => import('./InsidePage'),
});
