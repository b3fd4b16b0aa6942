import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'nl' | 'en';

const KEPT_AS = 'weerklank.language';

/** What was chosen on this machine before, else what the browser prefers; Dutch before English. */
function first(): Language {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept === 'nl' || kept === 'en') {
    return kept;
  }
  const preferred = navigator.languages.map((tag) => tag.slice(0, 2)).find((code) => code === 'nl' || code === 'en');
  return preferred === 'en' ? 'en' : 'nl';
}

export function startLanguage(language: Language = first()): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  });
  document.documentElement.lang = language;
}

export function language(): Language {
  return i18next.language === 'en' ? 'en' : 'nl';
}

export function chooseLanguage(chosen: Language): void {
  localStorage.setItem(KEPT_AS, chosen);
  document.documentElement.lang = chosen;
  void i18next.changeLanguage(chosen);
}
