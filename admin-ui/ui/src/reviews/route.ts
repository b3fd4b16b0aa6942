import { screen } from '../shell/route';
import { reviewWords } from './words';

export const reviewsRoute = screen({
  path: '/admin/reviews',
  words: reviewWords,
  name: 'title',
  operation: 'listReviews',
  section: 'content',
  load: () => import('./ReviewsPage'),
});
