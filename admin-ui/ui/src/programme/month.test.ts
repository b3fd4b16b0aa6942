import { describe, expect, it } from 'vitest';
import { drawable, reasons, weeks, type Day } from './month';
import { wishOf } from './wish';

const day = (date: string, part: Partial<Day> = {}): Day => ({ date, working: true, pushes: [], ...part });
const capped = { code: 'CAPPED' as const, text: 'Genoeg.' };
const resting = { code: 'RESTING' as const, text: 'Rust.' };

describe('A typical month', () => {
  it('is laid out in weeks', () => {
    const days = Array.from({ length: 35 }, (_, number) => day(`day-${number}`));

    expect(weeks(days).map((week) => week[0]?.date)).toEqual(['day-0', 'day-7', 'day-14', 'day-21', 'day-28']);
  });

  it('tells what kept working days without a push, the most frequent first; days off and days with one do not count', () => {
    const told = reasons([
      day('1', { why: capped }),
      day('2', { why: resting }),
      day('3', { why: resting }),
      day('4', { why: capped, pushes: ['09:00'] }),
      day('5', { why: capped, working: false }),
    ]);

    expect(told).toEqual([
      { text: 'Rust.', days: 2 },
      { text: 'Genoeg.', days: 1 },
    ]);
  });

  it('can be drawn of numbers within their ceilings only', () => {
    const programme = { ceilings: { day: 2, week: 5, month: 15 }, caps: { day: 1, week: 3, month: 8 } };
    const wish = wishOf(programme);

    expect(drawable(programme, wish)).toEqual({ day: 1, week: 3, month: 8 });
    expect(drawable(programme, { ...wish, week: ' 05 ' })).toEqual({ day: 1, week: 5, month: 8 });
    expect(drawable(programme, { ...wish, week: '6' })).toBeUndefined();
    expect(drawable(programme, { ...wish, week: '' })).toBeUndefined();
    expect(drawable(programme, { ...wish, week: '1,5' })).toBeUndefined();
  });
});
