import { screen } from '../shell/route';
import { changesWords } from './words';

export const changesRoute = screen({
  path: '/admin/changes',
  words: changesWords,
  name: 'title',
  operation: 'listRuleDrafts',
  section: 'rules',
  load: () => import('./ChangesPage'),
});
