/** A pause runs until a day begins where the person is. */

/** The day so many days from now, as a date field has it: `2026-12-01`. */
export function dayOf(now: Date, days: number): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The first moment of a day, where the person is. */
export function startOf(day: string): Date {
  return new Date(`${day}T00:00:00`);
}

export function isPaused(until: string | undefined | null, now: Date): boolean {
  return until !== undefined && until !== null && new Date(until) > now;
}
