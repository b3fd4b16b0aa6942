import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answer, api, type Schemas } from '../client/api';
import { useBilingual } from '../words/bilingual';
import { sendable, type Taxonomy } from './taxonomy';

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

/** @throws Refused as `themes-changed` when somebody else changed them since the revision they name */
export const saveThemes = async (taxonomy: Taxonomy) =>
  (await answer(api.PUT('/v1/themes', { body: taxonomy as unknown as Record<string, never> }))) as unknown as Taxonomy;

const RESTING = 1200;

/** What a draft of the themes would reach. Measured after a pause in typing, and never twice at the same time. */
export function useCoverage(draft: Taxonomy, enabled: boolean) {
  const [asked, setAsked] = useState({ number: 0, draft });
  const query = useQuery({
    queryKey: ['themes', 'coverage', asked.number],
    queryFn: () => answer(api.POST('/v1/themes/coverage', { body: sendable(asked.draft) as unknown as Record<string, never> })),
    enabled,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const waits = draft !== asked.draft;
  const { isFetching } = query;
  useEffect(() => {
    if (!waits || isFetching) {
      return;
    }
    const timer = setTimeout(() => setAsked(({ number }) => ({ number: number + 1, draft })), RESTING);
    return () => clearTimeout(timer);
  }, [waits, isFetching, draft]);
  return { query, measuring: waits || isFetching };
}

const FOLLOWED_EVERY = 1500;

export function isUnderWay(retag: Schemas['Retag'] | undefined): boolean {
  return retag?.state === 'LEARNING' || retag?.state === 'TAGGING';
}

/** The latest re-tags, newest first; followed while one is under way. */
export function useRetags(enabled: boolean) {
  return useQuery({
    queryKey: ['retags'],
    queryFn: async () => (await answer(api.GET('/v1/retags'))).items ?? [],
    enabled,
    refetchInterval: ({ state }) => isUnderWay(state.data?.[0]) && FOLLOWED_EVERY,
  });
}

export const startRetag = () => answer(api.POST('/v1/themes/retag'));

export const cancelRetag = (id: string) => answer(api.DELETE('/v1/retags/{id}', { params: { path: { id } } }));
