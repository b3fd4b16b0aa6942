import { describe, expect, it } from 'vitest';
import { allowed, refusals } from './refusals';

const OWN = { nl: 'Je hebt er zelf aan gewerkt.', en: 'You worked on it yourself.' };
const NOT_AUTHOR = { nl: 'Alleen wie eraan werkte.', en: 'Only those who worked on it.' };

const ACTS = [
  { act: 'APPROVE', refusal: OWN },
  { act: 'COMMENT' },
  { act: 'PUBLISH', refusal: OWN },
  { act: 'RETURN' },
  { act: 'SUBMIT', refusal: NOT_AUTHOR },
  { act: 'WITHDRAW', refusal: NOT_AUTHOR },
];

describe('Of what a change allows', () => {
  it('a person may do what is not refused, remarks and edits left out', () => {
    expect(allowed(ACTS)).toEqual(['RETURN']);
  });

  it('each reason is given once, in the order of what it is about, but for acts that nobody misses', () => {
    expect(refusals(ACTS, (sentence) => sentence?.en ?? '')).toEqual([
      { why: 'Only those who worked on it.', acts: ['SUBMIT'] },
      { why: 'You worked on it yourself.', acts: ['APPROVE', 'PUBLISH'] },
    ]);
  });
});
