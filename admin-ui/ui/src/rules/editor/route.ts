import { screen } from '../../shell/route';
import { editorWords } from './words';

export const ruleEditorRoute = screen({
  path: '/admin/changes/:draftId/rules/:ruleId',
  words: editorWords,
  name: 'title',
  operation: 'putDraftRule',
  load: () => import('./EditorPage'),
});
