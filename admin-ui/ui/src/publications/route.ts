import { screen } from '../shell/route';
import { publicationWords } from './words';

export const historyRoute = screen({
  path: '/admin/rules/history',
  words: publicationWords,
  name: 'history',
  operation: 'listRuleSets',
  section: 'rules',
  load: () => import('./HistoryPage'),
});

export const revisionRoute = screen({
  path: '/admin/rules/revisions/:revision',
  words: publicationWords,
  name: 'revision',
  operation: 'getRuleSet',
  load: () => import('./RevisionPage'),
});
