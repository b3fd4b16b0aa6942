import type { ScreenRoute } from '../shell/route';

export const peopleRoute: ScreenRoute = {
  path: '/admin/people',
  operation: 'listPeople',
  place: { section: 'settings', name: 'people' },
  load: () => import('./PeoplePage'),
};
