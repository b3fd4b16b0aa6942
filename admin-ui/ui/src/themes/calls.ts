import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../client/api';
import { useBilingual } from '../words/bilingual';
import type { Taxonomy } from './taxonomy';

export const readThemes = async () => (await answer(api.GET('/v1/themes'))) as unknown as Taxonomy;

/** The themes that count now. */
export function useThemes() {
  return useQuery({ queryKey: ['themes'], queryFn: readThemes, staleTime: 60_000 });
}

/** The name of a theme in the language of the moment; its code when it has none, or is no longer there. */
export function useThemeName(): (code: string) => string {
  const { data } = useThemes();
  const bilingual = useBilingual();
  return (code) => bilingual(data?.themes.find((theme) => theme.code === code)?.names) || code;
}
