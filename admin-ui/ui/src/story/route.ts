import type { ScreenRoute } from '../shell/route';

export const storyRoute: ScreenRoute = {
  path: '/admin/content/:id',
  operation: 'getContent',
  load: () => import('./StoryPage'),
};

export const newStoryRoute: ScreenRoute = {
  path: '/admin/content-new',
  operation: 'putContent',
  load: () => import('./StoryFormPage'),
};

export const editStoryRoute: ScreenRoute = {
  path: '/admin/content/:id/edit',
  operation: 'putContent',
  load: () => import('./StoryFormPage'),
};

export const storyHistoryRoute: ScreenRoute = {
  path: '/admin/content/:id/history',
  operation: 'listContentHistory',
  load: () => import('./StoryHistoryPage'),
};
