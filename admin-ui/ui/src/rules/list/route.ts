import { screen } from '../../shell/route';
import { rulesWords } from '../words';

export const rulesRoute = screen({
  path: '/admin/rules',
  words: rulesWords,
  name: 'rules',
  operation: 'getPublishedRuleSet',
  section: 'rules',
  load: () => import('./RulesPage'),
});
