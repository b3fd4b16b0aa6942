import { expect, it } from 'vitest';
import { lacking } from './gaps';

it('Themes that lack something come in the order of how much they lack, and those with enough not at all', () => {
  const shown = lacking([
    { code: 'enough', items: 9, gaps: [] },
    { code: 'little', items: 4, gaps: ['LITTLE_FROM_OUTSIDE'] },
    { code: 'nothing', items: 0, gaps: ['NOTHING'] },
    { code: 'two', items: 2, gaps: ['LITTLE_FROM_OUTSIDE', 'LANGUAGE'] },
    { code: 'few', items: 2, gaps: ['FEW'] },
    { code: 'also-nothing', items: 0, gaps: ['NOTHING'] },
  ]);

  expect(shown.map(({ code }) => code)).toEqual(['nothing', 'also-nothing', 'few', 'two', 'little']);
});
