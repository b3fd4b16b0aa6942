import { useThemeName } from '../themes/calls';
import { useWords } from '../words/words';
import type { Quiet } from './calls';
import { programmeWords } from './words';

/** For whom or about what a silence is, in words. */
export function useWhom(): (quiet: Quiet) => string {
  const t = useWords(programmeWords);
  const themeName = useThemeName();
  return ({ scope }) => {
    if (scope?.unit) {
      return t('unitNamed', { unit: scope.unit });
    }
    return scope?.theme ? t('themeNamed', { theme: themeName(scope.theme) }) : t('EVERYBODY');
  };
}
