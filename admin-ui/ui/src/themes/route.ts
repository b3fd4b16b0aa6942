import type { ScreenRoute } from '../shell/route';

export const themesRoute: ScreenRoute = {
  path: '/admin/themes',
  operation: 'getThemes',
  place: { section: 'content', name: 'themes' },
  load: () => import('./ThemesPage'),
};
