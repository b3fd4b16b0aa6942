import { useTranslation } from 'react-i18next';
import { language } from '../words/language';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import type { Unit } from './vocabulary';
import { rulesWords } from './words';

const COUNTED = { HOURS: 'hours', DAYS: 'days', MINUTES: 'minutes', COUNT: undefined, NONE: undefined, THOUSANDTHS: undefined } as const;

/** Writes a number with its unit, as the sentences of the service do: thousandths as a percentage, whole days in hours as days. */
export function useQuantity(): (value: number | null, unit: Unit) => string {
  const t = useWords(rulesWords);
  const { number } = useFormats();
  useTranslation();
  const percent = new Intl.NumberFormat(language() === 'nl' ? 'nl-NL' : 'en-GB', { style: 'percent', maximumFractionDigits: 1 });
  return (value, unit) => {
    if (value === null) {
      return t('unfilled');
    }
    if (unit === 'THOUSANDTHS') {
      return percent.format(value / 1000);
    }
    if (unit === 'HOURS' && value >= 48 && value % 24 === 0) {
      return t('days', { count: value / 24, number: number(value / 24) });
    }
    const counted = COUNTED[unit];
    return counted ? t(counted, { count: value, number: number(value) }) : number(value);
  };
}
