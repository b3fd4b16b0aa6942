import { screen } from '../shell/route';
import { storyIntakeWords } from './words';

export const storyIntakeRoute = screen({
  path: '/admin/content-import',
  words: storyIntakeWords,
  name: 'title',
  operation: 'importContent',
  load: () => import('./StoryIntakePage'),
});
