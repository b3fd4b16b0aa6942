import { describe, expect, it } from 'vitest';
import { webAddress, withMoments } from './item';

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

describe('A sentence of the service', () => {
  const moment = (instant: string) => `<${instant.slice(0, 10)}>`;

  it('names its moments as people write them', () => {
    expect(withMoments('Embargo tot 2026-12-01T07:00:00Z.', moment)).toBe('Embargo tot <2026-12-01>.');
  });

  it('is otherwise left as it is', () => {
    expect(withMoments('Er is geen thema in gevonden.', moment)).toBe('Er is geen thema in gevonden.');
  });
});
