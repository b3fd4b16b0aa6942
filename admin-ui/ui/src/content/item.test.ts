import { describe, expect, it } from 'vitest';
import { webAddress } from './item';

describe('The address of a story', () => {
  it('may be followed when it is of the web', () => {
    expect(webAddress('https://example.org/a')).toBe('https://example.org/a');
  });

  it('may not be followed when it runs a script', () => {
    expect(webAddress('javascript:alert(1)')).toBeUndefined();
  });

  it('may be missing', () => {
    expect(webAddress(null)).toBeUndefined();
  });
});
