import { describe, expect, it } from 'vitest';
import { changes, noNumbers, wanted, wishOf } from './wish';

const programme = {
  revision: 'programme-3',
  mode: 'NORMAL' as const,
  caps: { day: 1, week: 3, month: 8 },
  leaderActiveDays: 30,
  simulation: 'PACE' as const,
};

describe('A wish for the programme', () => {
  it('begins as what holds, so that nothing changes', () => {
    expect(changes(programme, wishOf(programme))).toEqual([]);
  });

  it('names each thing that would change, from what to what', () => {
    const wish = { ...wishOf(programme), mode: 'QUIET' as const, week: '2' };

    expect(changes(programme, wish)).toEqual([
      { what: 'mode', from: 'NORMAL', to: 'QUIET' },
      { what: 'week', from: '3', to: '2' },
    ]);
  });

  it('does not change when a number is written in another way', () => {
    expect(changes(programme, { ...wishOf(programme), week: ' 03 ' })).toEqual([]);
  });

  it('knows which numbers are none', () => {
    expect(noNumbers({ ...wishOf(programme), day: '', month: '1,5', days: '-1' })).toEqual(['day', 'month', 'days']);
  });

  it('goes to the service with the revision that was seen and the reason', () => {
    expect(wanted(programme, { ...wishOf(programme), day: '0' }, ' incident ')).toEqual({
      revision: 'programme-3',
      mode: 'NORMAL',
      caps: { day: 0, week: 3, month: 8 },
      leaderActiveDays: 30,
      simulation: 'PACE',
      reason: 'incident',
    });
  });
});
