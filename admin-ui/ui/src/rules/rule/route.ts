import type { ScreenRoute } from '../../shell/route';

export const ruleRoute: ScreenRoute = {
  path: '/admin/rules/:ruleId',
  operation: 'getPublishedRuleSet',
  load: () => import('./RulePage'),
};
