import { describe, expect, it } from 'vitest';
import { meant } from './meant';

const items = [
  { contentId: 'zon-1', title: 'Zonnepanelen op het dak' },
  { contentId: 'zon-12', title: 'Zon en wind' },
];

describe('The item that is meant', () => {
  it('is the one whose code was typed, in any case', () => {
    expect(meant(items, ' ZON-1 ')).toBe('zon-1');
  });

  it('is the only one that was found', () => {
    expect(meant(items.slice(1), 'wind')).toBe('zon-12');
  });

  it('is nobody’s guess when several were found, or none', () => {
    expect(meant(items, 'zon')).toBeUndefined();
    expect(meant([], 'zon')).toBeUndefined();
  });
});
