import type { Unit } from '../vocabulary';

/** A number of a rule as somebody types it: a share in tenths of a percent, anything else as it is. */
export function shownAs(value: number | null, unit: Unit): string {
  return value === null ? '' : String(unit === 'THOUSANDTHS' ? value / 10 : value);
}

/** What was typed, as a whole number of a rule; nothing when it is no number. */
export function typedAs(text: string, unit: Unit): number | null {
  const number = Number(text.replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(number) ? null : Math.round(unit === 'THOUSANDTHS' ? number * 10 : number);
}

/** Whether a number is missing or lies outside what it can be. */
export function isOutside(value: number | null, { min, max }: { min: number | null; max: number | null }): boolean {
  return value === null || (min !== null && value < min) || (max !== null && value > max);
}
