import type { ScreenRoute } from '../shell/route';

export const storyIntakeRoute: ScreenRoute = {
  path: '/admin/content-import',
  operation: 'importContent',
  load: () => import('./StoryIntakePage'),
};
