import type { ScreenRoute } from '../shell/route';

export const tryTextRoute: ScreenRoute = {
  path: '/admin/tagging',
  operation: 'tagText',
  place: { section: 'content', name: 'tryText' },
  load: () => import('./TryTextPage'),
};
