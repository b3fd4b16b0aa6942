import { describe, expect, it } from 'vitest';
import { Refused, unreachable } from '../client/problem';
import { oneByOne, type Outcome } from './oneByOne';

async function run(refusals: Record<string, Refused>, goOn?: () => boolean) {
  const told: Outcome<string>[] = [];
  const act = (one: string) => (refusals[one] ? Promise.reject(refusals[one]) : Promise.resolve());
  await oneByOne(['a', 'b', 'c'], act, (outcome) => told.push(outcome), goOn);
  return told.map(({ one, refused }) => `${one}:${refused?.problem.status ?? 'done'}`);
}

describe('Doing the same to several', () => {
  it('goes on when one is refused', async () => {
    expect(await run({ b: Refused.by(412, {}) })).toEqual(['a:done', 'b:412', 'c:done']);
  });

  it('ends when nobody answers any more', async () => {
    expect(await run({ b: unreachable() })).toEqual(['a:done', 'b:0']);
  });

  it('ends when the session has ended', async () => {
    expect(await run({ a: Refused.by(401, {}) })).toEqual(['a:401']);
  });

  it('ends when somebody stops it', async () => {
    let asked = 0;

    const told = await run({}, () => ++asked < 3);

    expect(told).toEqual(['a:done', 'b:done']);
  });
});
