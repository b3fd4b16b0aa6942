import { describe, expect, it } from 'vitest';
import { headOf } from './record';

describe('The head of a record', () => {
  it('is who, through what and by which rules', () => {
    const record = { employee: '815d1698', channel: 'EMAIL', versions: { ruleSet: 'rules-1-4808bf407d00' }, candidates: [] };

    expect(headOf(record)).toEqual({ employee: '815d1698', channel: 'EMAIL', ruleSet: 'rules-1-4808bf407d00' });
  });

  it('leaves out what is not there or makes no sense', () => {
    expect(headOf({ channel: 'PIGEON', versions: 7 })).toEqual({});
    expect(headOf(undefined)).toEqual({});
  });
});
