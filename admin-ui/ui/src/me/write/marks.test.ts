import { describe, expect, it } from 'vitest';
import { marked } from './marks';

describe('The places of remarks in a draft', () => {
  it('cut the text where a remark begins and ends', () => {
    expect(marked('bel 06 nu', [[{ begin: 4, end: 6 }]])).toEqual([
      { text: 'bel ', remarks: [] },
      { text: '06', remarks: [0] },
      { text: ' nu', remarks: [] },
    ]);
  });

  it('may overlap, and then belong to both', () => {
    const stretches = marked('abcdef', [[{ begin: 0, end: 4 }], [{ begin: 2, end: 6 }]]);

    expect(stretches).toEqual([
      { text: 'ab', remarks: [0] },
      { text: 'cd', remarks: [0, 1] },
      { text: 'ef', remarks: [1] },
    ]);
  });

  it('leave out what does not lie in the text, and lose nothing of the text', () => {
    const stretches = marked('kort', [[{ begin: 2, end: 99 }, { begin: -1, end: 2 }, { begin: 3, end: 3 }]]);

    expect(stretches).toEqual([{ text: 'kort', remarks: [] }]);
  });

  it('of an empty text are none', () => {
    expect(marked('', [])).toEqual([]);
  });
});
