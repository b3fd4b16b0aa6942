import { screen } from '../shell/route';
import { changeWords } from './words';

export const changeRoute = screen({
  path: '/admin/changes/:draftId',
  words: changeWords,
  name: 'page',
  operation: 'getRuleDraft',
  load: () => import('./ChangePage'),
});
