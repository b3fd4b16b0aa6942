import type { ScreenRoute } from '../shell/route';

export const programmeRoute: ScreenRoute = {
  path: '/admin/programme',
  operation: 'getProgramme',
  place: { section: 'settings', name: 'programme' },
  load: () => import('./ProgrammePage'),
};

export const programmeHistoryRoute: ScreenRoute = {
  path: '/admin/programme/history',
  operation: 'listProgrammeHistory',
  load: () => import('./ProgrammeHistoryPage'),
};
