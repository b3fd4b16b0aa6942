import { screen } from '../shell/route';
import { programmeWords } from './words';

export const programmeRoute = screen({
  path: '/admin/programme',
  words: programmeWords,
  name: 'title',
  operation: 'getProgramme',
  section: 'settings',
  load: () => import('./ProgrammePage'),
});
