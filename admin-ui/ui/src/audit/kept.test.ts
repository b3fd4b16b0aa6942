import { describe, expect, it } from 'vitest';
import { keptIn } from './kept';

describe('A file that was kept', () => {
  it('gives its checkpoint and signature, and nothing else of it', () => {
    const file = { checkpoint: { size: 3 }, signature: 'c2ln', publicKey: 'a2V5', waiting: 0 };

    expect(keptIn(JSON.stringify(file))).toEqual({ checkpoint: { size: 3 }, signature: 'c2ln' });
  });

  it.each(['', 'no json', 'null', '[]', '{}', '{"checkpoint":null,"signature":"c2ln"}', '{"checkpoint":{}}'])('gives none when it holds %s', (text) => {
    expect(keptIn(text)).toBeUndefined();
  });
});
