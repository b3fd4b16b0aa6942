import type { ScreenRoute } from '../../shell/route';

export const rulesRoute: ScreenRoute = {
  path: '/admin/rules',
  operation: 'getPublishedRuleSet',
  place: { section: 'rules', name: 'rules' },
  load: () => import('./RulesPage'),
};
