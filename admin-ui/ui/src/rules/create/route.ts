import type { ScreenRoute } from '../../shell/route';

export const newRuleRoute: ScreenRoute = {
  path: '/admin/changes/:draftId/rules/new',
  operation: 'putDraftRule',
  load: () => import('./NewRulePage'),
};
