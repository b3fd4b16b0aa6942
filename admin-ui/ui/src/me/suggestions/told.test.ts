import { describe, expect, it } from 'vitest';
import { told } from './told';

describe('What is told about a suggestion', () => {
  it('R29 gives what speaks for it as what suits the person, and the rest as good to know', () => {
    const suggestion = {
      reasons: [
        { contribution: 90, text: 'Past bij je interesse.' },
        { contribution: -50, text: 'Hier zit al genoeg van in.' },
      ],
      labels: [{ text: 'Een eigen invalshoek maakt het persoonlijker.' }],
    };

    expect(told(suggestion)).toEqual({
      suits: ['Past bij je interesse.'],
      remarks: ['Een eigen invalshoek maakt het persoonlijker.', 'Hier zit al genoeg van in.'],
    });
  });

  it('says a sentence once that a rule and a label have in common', () => {
    const suggestion = { reasons: [{ contribution: -250, text: 'Klinkt als reclame.' }], labels: [{ text: 'Klinkt als reclame.' }] };

    expect(told(suggestion).remarks).toEqual(['Klinkt als reclame.']);
  });

  it('is nothing when nothing was said', () => {
    expect(told({})).toEqual({ suits: [], remarks: [] });
  });
});
