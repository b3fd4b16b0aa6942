import { expect, it } from 'vitest';
import { nearest } from './nearest';

const PAGES = ['/admin/', '/admin/rules', '/admin/rules/history', '/admin/content'];

it.each([
  ['/admin/', '/admin/'],
  ['/admin/rules', '/admin/rules'],
  ['/admin/rules/relevance.theme', '/admin/rules'],
  ['/admin/rules/history', '/admin/rules/history'],
  ['/admin/content-new', '/admin/content'],
  ['/admin/people', undefined],
])('%s stands under %s', (address, page) => {
  expect(nearest(address, PAGES)).toBe(page);
});
