import type { ScreenRoute } from '../shell/route';

export const insideRoute: ScreenRoute = {
  path: '/admin/words',
  operation: 'getBlockedTerms',
  place: { section: 'content', name: 'inside' },
  load: () => import('./InsidePage'),
};

export const insideHistoryRoute: ScreenRoute = {
  path: '/admin/words/history',
  operation: 'listBlockedTermsHistory',
  load: () => import('./InsideHistoryPage'),
};
