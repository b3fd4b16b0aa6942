import { screen } from '../shell/route';
import { decisionsWords } from './words';

export const decisionsRoute = screen({
  path: '/admin/decisions',
  words: decisionsWords,
  name: 'title',
  operation: 'searchDecisions',
  section: 'proof',
  load: () => import('./DecisionsPage'),
});
