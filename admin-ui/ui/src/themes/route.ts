import type { ScreenRoute } from '../shell/route';

export const themesRoute: ScreenRoute = {
  path: '/admin/themes',
  operation: 'getThemes',
  place: { section: 'content', name: 'themes' },
  load: () => import('./ThemesPage'),
};

export const themesHistoryRoute: ScreenRoute = {
  path: '/admin/themes/history',
  operation: 'listThemesHistory',
  load: () => import('./ThemesHistoryPage'),
};
