import type { ScreenRoute } from '../shell/route';

export const packsRoute: ScreenRoute = {
  path: '/admin/packs',
  operation: 'listPacks',
  place: { section: 'proof', name: 'packs' },
  load: () => import('./PacksPage'),
};

export const packRoute: ScreenRoute = {
  path: '/admin/packs/:packId',
  operation: 'getPack',
  load: () => import('./PackPage'),
};
