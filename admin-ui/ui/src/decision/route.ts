import { screen } from '../shell/route';
import { decisionWords } from './words';

export const decisionRoute = screen({
  path: '/admin/decisions/:id',
  words: decisionWords,
  name: 'title',
  operation: 'getDecision',
  load: () => import('./DecisionPage'),
});
