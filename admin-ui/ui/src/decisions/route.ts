import type { ScreenRoute } from '../shell/route';

export const decisionsRoute: ScreenRoute = {
  path: '/admin/decisions',
  operation: 'searchDecisions',
  place: { section: 'proof', name: 'decisions' },
  load: () => import('./DecisionsPage'),
};
