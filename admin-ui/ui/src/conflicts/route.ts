import type { ScreenRoute } from '../shell/route';

export const conflictsRoute: ScreenRoute = {
  path: '/admin/changes/:draftId/conflicts',
  operation: 'getRuleDraftDifferences',
  load: () => import('./ConflictsPage'),
};
