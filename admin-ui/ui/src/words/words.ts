import i18next from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The words of one room of the pages, in both languages. `key_one` and `key_other` are the forms of `key`. */
export interface Room<K extends string = string> {
  readonly name: string;
  readonly nl: Readonly<Record<K, string>>;
  readonly en: Readonly<Record<K, string>>;
}

export type Form<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

export type Say<K extends string> = (key: Form<K>, values?: Readonly<Record<string, string | number>>) => string;

/** Names the words of a room; a key that one of the languages lacks does not compile. */
export function words<K extends string>(
  name: string,
  nl: Readonly<Record<K, string>>,
  en: Readonly<Record<NoInfer<K>, string>>,
): Room<K> {
  return { name, nl, en };
}

/** The words of a room in the language of the moment. */
export function useWords<K extends string>(room: Room<K>): Say<K> {
  for (const language of ['nl', 'en'] as const) {
    if (!i18next.hasResourceBundle(language, room.name)) {
      i18next.addResourceBundle(language, room.name, room[language]);
    }
  }
  const { t } = useTranslation(room.name);
  return useCallback((key, values) => t(key, values ?? {}), [t]);
}
