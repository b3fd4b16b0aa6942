import { screen } from '../../shell/route';
import { newRuleWords } from './words';

export const newRuleRoute = screen({
  path: '/admin/changes/:draftId/rules/new',
  words: newRuleWords,
  name: 'title',
  operation: 'putDraftRule',
  load: () => import('./NewRulePage'),
});
