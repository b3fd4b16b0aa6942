import { screen } from '../shell/route';
import { homeWords } from './words';

export const homeRoute = screen({
  path: '/admin/',
  words: homeWords,
  name: 'title',
  section: 'start',
  load: () => import('./HomePage'),
});
