import type { ScreenRoute } from '../shell/route';

export const insideRoute: ScreenRoute = {
  path: '/admin/words',
  operation: 'getBlockedTerms',
  place: { section: 'content', name: 'inside' },
  load: () => import('./InsidePage'),
};
