import { describe, expect, it } from 'vitest';
import { formOf, inForm, newEffect, withField, type Form } from './effects';

const number = (id: string) => ({ id, type: 'NUMBER', required: true, codes: [] });
const code = (id: string, ...codes: string[]) => ({ id, type: 'CODE', required: true, codes: codes.map((one) => ({ id: one })) });

const FIXED: Form = { id: 'fixed', fields: [number('amount')] };
const PER: Form = { id: 'per', fields: [code('per', 'match.strongThemes', 'content.newness'), number('each'), number('max')] };
const ADJUST = [FIXED, PER];
const EACH: Form = { id: 'each', fields: [code('over', 'THEME', 'SOURCE'), number('points')] };
const LEAST: Form = { id: 'least', fields: [code('over', 'EXTERNAL', 'HUMAN'), number('least'), number('points')] };
const BALANCE = [EACH, LEAST];
const SUPPRESS: Form = { id: 'plain', fields: [{ id: 'kinds', type: 'CODES', required: false, codes: [{ id: 'SHARE' }] }] };
const DEFER: Form = { id: 'plain', fields: [code('until', 'NEXT_WORKING_TIME')] };

describe('An effect', () => {
  it('shows its form by the fields and the codes it has', () => {
    expect(formOf({ effect: 'ADJUST', reason: 'FRESH', amount: 3 }, ADJUST)).toBe(FIXED);
    expect(formOf({ effect: 'ADJUST', reason: 'FRESH', per: 'content.newness', each: 1, max: 9 }, ADJUST)).toBe(PER);
    expect(formOf({ effect: 'BALANCE', reason: 'SPREAD', over: 'HUMAN', least: 250, points: 5 }, BALANCE)).toBe(LEAST);
    expect(formOf({ effect: 'SUPPRESS_NUDGE', reason: 'RESTING' }, [SUPPRESS])).toBe(SUPPRESS);
  });

  it('stays in its form while a number or a code is still to be filled in', () => {
    expect(formOf(newEffect('ADJUST', 'FRESH', PER), ADJUST)).toBe(PER);
  });

  it('keeps in another form what both have, unless it is no code there', () => {
    const balance = { effect: 'BALANCE', reason: 'SPREAD', over: 'HUMAN', least: 250, points: 5 };

    expect(inForm(balance, EACH)).toEqual({ effect: 'BALANCE', reason: 'SPREAD', over: '', points: 5 });
  });

  it('has the only possible code at once, and nothing that it can do without', () => {
    expect(newEffect('DEFER_UNTIL', 'AWAY', DEFER)).toEqual({ effect: 'DEFER_UNTIL', reason: 'AWAY', until: 'NEXT_WORKING_TIME' });
    expect(newEffect('SUPPRESS_NUDGE', 'RESTING', SUPPRESS)).toEqual({ effect: 'SUPPRESS_NUDGE', reason: 'RESTING' });
  });

  it('loses an empty list that it can do without, and keeps one that it needs', () => {
    const suppress = { effect: 'SUPPRESS_NUDGE', reason: 'RESTING', kinds: ['SHARE'] };

    expect(withField(suppress, 'kinds', [], false)).toEqual({ effect: 'SUPPRESS_NUDGE', reason: 'RESTING' });
    expect(withField(suppress, 'kinds', [], true)).toEqual({ ...suppress, kinds: [] });
  });
});
