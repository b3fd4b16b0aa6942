import type { ScreenRoute } from '../shell/route';

export const changeRoute: ScreenRoute = {
  path: '/admin/changes/:draftId',
  operation: 'getRuleDraft',
  load: () => import('./ChangePage'),
};
