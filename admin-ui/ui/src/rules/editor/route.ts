import type { ScreenRoute } from '../../shell/route';

export const ruleEditorRoute: ScreenRoute = {
  path: '/admin/changes/:draftId/rules/:ruleId',
  operation: 'putDraftRule',
  load: () => import('./EditorPage'),
};
