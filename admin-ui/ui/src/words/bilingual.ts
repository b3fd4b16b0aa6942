import { useTranslation } from 'react-i18next';
import { language } from './language';

/** A sentence of the server in both languages. */
export interface Bilingual {
  nl?: string;
  en?: string;
}

/** Reads a sentence of the server in the language of the moment. */
export function useBilingual(): (sentence: Bilingual | undefined) => string {
  useTranslation();
  return (sentence) => sentence?.[language()] ?? '';
}
