import type { ScreenRoute } from '../shell/route';

export const changesRoute: ScreenRoute = {
  path: '/admin/changes',
  operation: 'listRuleDrafts',
  place: { section: 'rules', name: 'changes' },
  load: () => import('./ChangesPage'),
};
