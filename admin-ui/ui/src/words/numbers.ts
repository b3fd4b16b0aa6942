import { useTranslation } from 'react-i18next';
import { language } from './language';

const LOCALE = { nl: 'nl-NL', en: 'en-GB' } as const;

/** Dates, moments and numbers as people write them in the language of the moment. */
export function useFormats() {
  useTranslation();
  const locale = LOCALE[language()];
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const moment = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
  // A day without a time is that day wherever the reader is.
  const shortDate = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  return {
    date: (instant: string | undefined) => (instant ? date.format(new Date(instant)) : ''),
    moment: (instant: string | undefined) => (instant ? moment.format(new Date(instant)) : ''),
    shortDate: (day: string | undefined) => (day ? shortDate.format(new Date(day)) : ''),
    weekday: (day: string | undefined) => (day ? weekday.format(new Date(day)) : ''),
    time: (at: Date) => time.format(at),
    number: (value: number | undefined) => number.format(value ?? 0),
    /** @param thousandths as the service counts scores */
    share: (thousandths: number | undefined) => percent.format((thousandths ?? 0) / 1000),
    signed: (value: number | undefined) => signed.format(value ?? 0),
  };
}
