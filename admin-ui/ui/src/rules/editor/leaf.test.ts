import { describe, expect, it } from 'vitest';
import { newLeaf, paramsIn, shapeOf, withFact, withOp, type Comparable } from './leaf';

const AGE: Comparable = { id: 'content.ageHours', type: 'NUMBER', operators: ['equals', 'atLeast', 'between', 'isKnown'] };
const SEEN: Comparable = { ...AGE, id: 'match.timesSeen' };
const CLASS: Comparable = { id: 'content.class', type: 'CODE', operators: ['equals', 'oneOf', 'noneOf', 'isKnown'] };
const PURPOSE: Comparable = { ...CLASS, id: 'content.purpose' };
const THEMES: Comparable = { id: 'content.themes', type: 'CODES', operators: ['noneOf', 'overlaps', 'contains', 'isKnown'] };
const JOINED: Comparable = { id: 'employee.joined', type: 'FLAG', operators: ['equals', 'isKnown'] };

describe('A comparison', () => {
  it.each([
    ['equals', 'NUMBER', 'number'],
    ['equals', 'FLAG', 'flag'],
    ['equals', 'CODE', 'code'],
    ['between', 'NUMBER', 'range'],
    ['noneOf', 'CODES', 'codes'],
    ['contains', 'CODES', 'code'],
    ['isKnown', 'CODE', 'flag'],
  ] as const)('with %s of a fact of type %s takes a %s', (op, type, shape) => {
    expect(shapeOf(op, type)).toBe(shape);
  });

  it('begins empty, in the way that is asked most', () => {
    expect(newLeaf(AGE)).toEqual({ fact: 'content.ageHours', op: 'atLeast', value: null });
    expect(newLeaf(THEMES)).toEqual({ fact: 'content.themes', op: 'noneOf', value: [] });
    expect(newLeaf(JOINED)).toEqual({ fact: 'employee.joined', op: 'equals', value: true });
  });

  it('keeps a number when it turns to another number', () => {
    const leaf = { fact: AGE.id, op: 'atLeast', value: { param: 'hours' } };

    expect(withFact(leaf, AGE, SEEN)).toEqual({ ...leaf, fact: SEEN.id });
  });

  it('does not take a code along to another fact, and begins anew with another type', () => {
    const leaf = { fact: CLASS.id, op: 'oneOf', value: ['NEWS'] };

    expect(withFact(leaf, CLASS, PURPOSE)).toEqual({ fact: PURPOSE.id, op: 'oneOf', value: [] });
    expect(withFact(leaf, CLASS, AGE)).toEqual(newLeaf(AGE));
  });

  it('keeps what was filled in as far as another way takes it', () => {
    expect(withOp({ fact: AGE.id, op: 'atLeast', value: 48 }, 'NUMBER', 'between').value).toEqual([48, 48]);
    expect(withOp({ fact: AGE.id, op: 'between', value: [24, 48] }, 'NUMBER', 'equals').value).toBe(24);
    expect(withOp({ fact: CLASS.id, op: 'equals', value: 'NEWS' }, 'CODE', 'noneOf').value).toEqual(['NEWS']);
    expect(withOp({ fact: CLASS.id, op: 'oneOf', value: ['NEWS', 'STORY'] }, 'CODE', 'equals').value).toBe('NEWS');
    expect(withOp({ fact: AGE.id, op: 'atLeast', value: 48 }, 'NUMBER', 'isKnown').value).toBe(true);
    expect(withOp({ fact: CLASS.id, op: 'equals', value: '' }, 'CODE', 'oneOf').value).toEqual([]);
  });

  it('names the parameters in its value', () => {
    expect(paramsIn([{ param: 'from' }, 3])).toEqual(['from']);
    expect(paramsIn({ param: 'from' })).toEqual(['from']);
    expect(paramsIn(['NEWS'])).toEqual([]);
  });
});
