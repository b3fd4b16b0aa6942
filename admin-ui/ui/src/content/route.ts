import type { ScreenRoute } from '../shell/route';

export const contentRoute: ScreenRoute = {
  path: '/admin/content',
  operation: 'listContent',
  place: { section: 'content', name: 'stories' },
  load: () => import('./ContentPage'),
};
