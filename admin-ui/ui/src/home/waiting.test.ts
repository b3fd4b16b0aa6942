import { describe, expect, it } from 'vitest';
import { fromChanges } from './waiting';

const draft = (author: string, state: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'APPROVED') => ({ author, state });

describe('What changes of rules ask of somebody', () => {
  it('is to judge what others submitted, never what is their own', () => {
    const waiting = fromChanges([draft('me', 'SUBMITTED'), draft('other', 'SUBMITTED'), draft('other', 'SUBMITTED')], 'me', false);

    expect(waiting).toEqual([{ what: 'review', count: 2, more: false, to: '/admin/changes?state=SUBMITTED' }]);
  });

  it('is to go on with what came back to them', () => {
    expect(fromChanges([draft('me', 'RETURNED'), draft('other', 'RETURNED')], 'me', false)).toMatchObject([{ what: 'returned', count: 1 }]);
  });

  it('is to publish what was approved, whoever made it', () => {
    expect(fromChanges([draft('me', 'APPROVED'), draft('other', 'APPROVED')], 'me', true)).toMatchObject([
      { what: 'approved', count: 2, more: true },
    ]);
  });

  it('is nothing as long as changes are being made', () => {
    expect(fromChanges([draft('me', 'DRAFT'), draft('other', 'DRAFT')], 'me', false)).toEqual([]);
  });
});
