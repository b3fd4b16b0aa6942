import { describe, expect, it } from 'vitest';
import { redone, termAt, withTerms } from './terms';

describe('Words that stay inside', () => {
  it('grow by what was typed, one on each line', () => {
    expect(withTerms(['overname'], 'Project  Delta\n\n reorganisatie ')).toEqual(['overname', 'Project Delta', 'reorganisatie']);
  });

  it('hold each word once', () => {
    expect(withTerms(['Overname'], 'overname\nOVERNAME')).toEqual(['Overname']);
  });

  it('take over what somebody else did meanwhile', () => {
    expect(redone(['a', 'b', 'c'], ['a', 'c', 'mine'], ['b', 'c', 'theirs'])).toEqual(['c', 'theirs', 'mine']);
  });

  it('are found back from the path of a complaint', () => {
    expect(termAt(['a', 'b'], 'terms[1]')).toBe('b');
  });
});
