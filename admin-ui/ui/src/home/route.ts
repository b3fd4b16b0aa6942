import type { ScreenRoute } from '../shell/route';

export const homeRoute: ScreenRoute = {
  path: '/admin/',
  place: { section: 'start', name: 'home' },
  load: () => import('./HomePage'),
};
