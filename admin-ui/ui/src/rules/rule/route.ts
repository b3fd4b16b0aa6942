import { screen } from '../../shell/route';
import { ruleWords } from './words';

export const ruleRoute = screen({
  path: '/admin/rules/:ruleId',
  words: ruleWords,
  name: 'title',
  operation: 'getPublishedRuleSet',
  load: () => import('./RulePage'),
});
