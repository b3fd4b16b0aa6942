import { screen } from '../shell/route';
import { storyFormWords, storyWords } from './words';

export const storyRoute = screen({
  path: '/admin/content/:id',
  words: storyWords,
  name: 'story',
  operation: 'getContent',
  load: () => import('./StoryPage'),
});

export const newStoryRoute = screen({
  path: '/admin/content-new',
  words: storyFormWords,
  name: 'addTitle',
  operation: 'putContent',
  load: () => import('./StoryFormPage'),
});

export const editStoryRoute = screen({
  path: '/admin/content/:id/edit',
  words: storyFormWords,
  name: 'editTitle',
  operation: 'putContent',
  load: () => import('./StoryFormPage'),
});
