import { screen } from '../shell/route';
import { peopleWords } from './words';

export const peopleRoute = screen({
  path: '/admin/people',
  words: peopleWords,
  name: 'title',
  operation: 'listPeople',
  section: 'settings',
  load: () => import('./PeoplePage'),
});
