import { describe, expect, it } from 'vitest';
import type { RuleDocument } from '../changes/calls';
import { byArea, compare, matching } from './compare';

const rule = (id: string, area: string, title: string): RuleDocument => ({ id, area, title: { nl: title } });
const say = (text: { nl?: string } | undefined) => text?.nl ?? '';

const REST = rule('cadence.rest', 'CADENCE', 'Rust na negeren');
const FRESH = rule('relevance.fresh', 'RELEVANCE', 'Vers nieuws');

describe('The rules of then beside those of now', () => {
  it('are told where they differ, came or went', () => {
    const renamed = rule('cadence.rest', 'CADENCE', 'Rust');
    const added = rule('cadence.new', 'CADENCE', 'Nieuw');

    expect(compare([REST, FRESH], [renamed, added])).toEqual([
      { id: 'cadence.new', then: undefined, now: added },
      { id: 'cadence.rest', then: REST, now: renamed },
      { id: 'relevance.fresh', then: FRESH, now: undefined },
    ]);
  });

  it('are not told where only the words of the sentence changed', () => {
    const reworded = { ...REST, sentence: { nl: 'Anders gezegd.' } };

    expect(compare([{ ...REST, sentence: { nl: 'Zo gezegd.' } }], [reworded])).toEqual([]);
  });
});

describe('The rules of a version', () => {
  it('stand under what they are about', () => {
    expect(byArea([REST, FRESH])).toEqual([
      { area: 'RELEVANCE', rules: [FRESH] },
      { area: 'CADENCE', rules: [REST] },
    ]);
  });

  it('are found by every word, in any case', () => {
    expect(matching([REST, FRESH], ' NEGEREN rust ', say)).toEqual([REST]);
    expect(matching([REST, FRESH], 'rust vers', say)).toEqual([]);
    expect(matching([REST, FRESH], '', say)).toEqual([REST, FRESH]);
  });
});
