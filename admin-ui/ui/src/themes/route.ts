import { screen } from '../shell/route';
import { themesWords } from './words';

export const themesRoute = screen({
  path: '/admin/themes',
  words: themesWords,
  name: 'title',
  operation: 'getThemes',
  section: 'content',
  load: () => import('./ThemesPage'),
});
