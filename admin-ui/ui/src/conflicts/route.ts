import { screen } from '../shell/route';
import { conflictWords } from './words';

export const conflictsRoute = screen({
  path: '/admin/changes/:draftId/conflicts',
  words: conflictWords,
  name: 'title',
  operation: 'getRuleDraftDifferences',
  load: () => import('./ConflictsPage'),
});
