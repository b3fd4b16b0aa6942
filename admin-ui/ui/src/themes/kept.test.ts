import { afterEach, describe, expect, it } from 'vitest';
import { keep, recall } from './kept';

const kept = { base: { revision: 'r1', themes: [] }, mine: { revision: 'r1', themes: [] } };

describe('Themes that are being changed', () => {
  afterEach(() => sessionStorage.clear());

  it('are there after a reload', () => {
    keep('lead', kept);

    expect(recall('lead')).toEqual(kept);
  });

  it('are not shown to somebody else', () => {
    keep('lead', kept);

    expect(recall('other')).toBeUndefined();
  });

  it('are gone when thrown away', () => {
    keep('lead', kept);
    keep('lead', undefined);

    expect(recall('lead')).toBeUndefined();
  });

  it('are nothing when something else stands there', () => {
    sessionStorage.setItem('weerklank.themes.lead', '{"base": 1');

    expect(recall('lead')).toBeUndefined();
  });
});
