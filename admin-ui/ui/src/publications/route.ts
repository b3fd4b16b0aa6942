import type { ScreenRoute } from '../shell/route';

export const historyRoute: ScreenRoute = {
  path: '/admin/rules/history',
  operation: 'listRuleSets',
  place: { section: 'rules', name: 'history' },
  load: () => import('./HistoryPage'),
};

export const revisionRoute: ScreenRoute = {
  path: '/admin/rules/revisions/:revision',
  operation: 'getRuleSet',
  load: () => import('./RevisionPage'),
};
