import { language } from '../../words/language';
import { useFormats } from '../../words/numbers';
import { useWords } from '../../words/words';
import { useThemeName, type Theme } from '../calls';
import type { Field, Preferences } from '../preferences/edits';
import { channelWords, dayWords, followingWords, goalWords, stepWords } from '../words';
import { dataWords } from './words';

/** Says a field of the preferences in words; empty when it was left open. */
export function useValue(themes: readonly Theme[]): (preferences: Preferences, field: Field) => string {
  const t = useWords(dataWords);
  const tGoal = useWords(goalWords);
  const tStep = useWords(stepWords);
  const tFollowing = useWords(followingWords);
  const tChannel = useWords(channelWords);
  const tDay = useWords(dayWords);
  const name = useThemeName();
  const { date, number } = useFormats();
  const theme = (code: string) => name(themes.find((one) => one.code === code)) || code;

  return (said, field) => {
    switch (field) {
      case 'optIn':
        return said.optIn === undefined ? '' : said.optIn ? t('yes') : t('no');
      case 'pausedUntil':
        return date(said.pausedUntil);
      case 'readiness':
        return said.readiness ? tStep(said.readiness) : '';
      case 'goals':
        return (said.goals ?? []).map((goal) => tGoal(goal)).join(', ');
      case 'story':
        return said.story ?? '';
      case 'interests':
      case 'expertise':
      case 'mutedThemes':
        return (said[field] ?? []).map(theme).join(', ');
      case 'audience':
        return (said.audience ?? []).map((each) => `${theme(each.theme ?? '')}: ${tFollowing(each.who ?? 'UNKNOWN').toLowerCase()}`).join('; ');
      case 'channels':
        return (said.channels ?? []).map((channel) => tChannel(channel)).join(', ');
      case 'weeklyMinutes':
        return said.weeklyMinutes === undefined ? '' : number(said.weeklyMinutes);
      case 'quietHours':
        return said.quietHours ? t('period', { from: said.quietHours.from ?? '', until: said.quietHours.until ?? '' }) : '';
      case 'workingDays':
        return (said.workingDays ?? []).map((day) => tDay(day)).join(', ');
      case 'evenAtRest':
        return said.evenAtRest === undefined ? '' : said.evenAtRest ? t('yes') : t('no');
    }
  };
}

/** Says a language by its name. */
export function useLanguageNames(): (code: string) => string {
  const names = new Intl.DisplayNames([language()], { type: 'language' });
  return (code) => names.of(code) ?? code;
}
