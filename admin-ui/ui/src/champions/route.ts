import type { ScreenRoute } from '../shell/route';

export const championsRoute: ScreenRoute = {
  path: '/admin/champions',
  operation: 'listUnitLeaders',
  place: { section: 'settings', name: 'champions' },
  load: () => import('./ChampionsPage'),
};
