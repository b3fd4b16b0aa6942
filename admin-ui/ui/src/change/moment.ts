/** Where the clock on this machine is, such as Europe/Amsterdam. */
export function timeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A moment as a field for date and time has it, by the clock of this machine: `2026-12-01T08:30`. */
export function asLocal(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** What stands in a field for date and time, as the service reads it; nothing when it is no moment. */
export function asInstant(local: string): string | undefined {
  const moment = new Date(local);
  return local === '' || Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

const YEAR = 365 * 24 * 3600 * 1000;

/** Whether the service takes this moment: still to come, and within a year. */
export function canBePlanned(instant: string, now: Date): boolean {
  const ahead = new Date(instant).getTime() - now.getTime();
  return ahead > 0 && ahead <= YEAR;
}

/** The next whole hour that leaves others some time to look. */
export function proposed(now: Date): Date {
  const moment = new Date(now);
  moment.setMinutes(0, 0, 0);
  moment.setHours(moment.getHours() + 2);
  return moment;
}
