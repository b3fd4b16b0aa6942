import { describe, expect, it } from 'vitest';
import { readingOf } from './shown';

describe('A difference in a field', () => {
  it('is told word by word when it is a text of some length', () => {
    const before = 'Een winter met de warmtepomp in het schoolgebouw';
    const after = 'Een winter zonder de warmtepomp in het schoolgebouw';

    expect(readingOf({ field: 'title', before: [before], after: [after] })).toEqual({ kind: 'text', before, after });
  });

  it('is told as what went and what came when it is short, or a list', () => {
    expect(readingOf({ field: 'mode', before: ['NORMAL'], after: ['QUIET'] })).toEqual({ kind: 'values', gone: ['NORMAL'], came: ['QUIET'] });
    expect(readingOf({ field: 'terms', before: [], after: ['a', 'b'] })).toEqual({ kind: 'values', gone: [], came: ['a', 'b'] });
  });

  it('is not told when it is about people', () => {
    expect(readingOf({ field: 'about', before: [], after: [] })).toEqual({ kind: 'untold' });
  });
});
