import type { ScreenRoute } from '../shell/route';

export const reviewsRoute: ScreenRoute = {
  path: '/admin/reviews',
  operation: 'listReviews',
  place: { section: 'content', name: 'reviews' },
  load: () => import('./ReviewsPage'),
};
