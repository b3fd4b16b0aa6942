import type { ScreenRoute } from '../shell/route';

export const decisionRoute: ScreenRoute = {
  path: '/admin/decisions/:id',
  operation: 'getDecision',
  load: () => import('./DecisionPage'),
};
