import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answer, api, type Schemas } from '../client/api';
import { useMay } from '../session/session';
import { useBilingual, type Bilingual } from '../words/bilingual';

export type Simulation = Schemas['Simulation'];
export type Report = Schemas['Report'];
export type Group = Schemas['Group'];
export type Sample = Schemas['Sample'];
export type Offered = Schemas['Offered'];

const FOLLOW_EVERY = 1_500;

export function goesOn(simulation: Simulation): boolean {
  return simulation.state === 'WAITING' || simulation.state === 'RUNNING';
}

const triesOf = (draftId: string) => ['changes', draftId, 'simulations'] as const;

/** The newest try of a change, whoever started it; followed while it goes on. Null when it was never tried. */
export function useNewestSimulation(draftId: string) {
  const queries = useQueryClient();
  const newest = useQuery({
    queryKey: triesOf(draftId),
    queryFn: async () => {
      const tries = await answer(api.GET('/v1/rule-sets/drafts/{draftId}/simulations', { params: { path: { draftId } } }));
      return tries.items?.[0]?.id ?? null;
    },
  });
  const id = newest.data ?? undefined;
  const simulation = useQuery({
    queryKey: ['simulations', id],
    queryFn: () => answer(api.GET('/v1/simulations/{id}', { params: { path: { id: id as string } } })),
    enabled: id !== undefined,
    refetchInterval: (query) => (query.state.data && goesOn(query.state.data) ? FOLLOW_EVERY : false),
  });

  const state = simulation.data?.state;
  useEffect(() => {
    // What was tried may be what stood in the way.
    if (state === 'DONE') {
      void queries.invalidateQueries({ queryKey: ['changes', draftId, 'check'] });
    }
  }, [queries, draftId, state]);

  return { newest, simulation };
}

/** Starts a try, or stops one. */
export function useTrying(draftId: string) {
  const queries = useQueryClient();
  function show(simulation: Simulation) {
    queries.setQueryData(['simulations', simulation.id], simulation);
    queries.setQueryData(triesOf(draftId), simulation.id);
  }
  const start = useMutation({
    mutationFn: (days: number) =>
      answer(api.POST('/v1/rule-sets/drafts/{draftId}/simulate', { params: { path: { draftId } }, body: { days } })),
    onSuccess: show,
  });
  const stop = useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/v1/simulations/{id}', { params: { path: { id } } })),
    onSuccess: show,
  });
  return { start, stop };
}

interface Named {
  code: string;
  names?: Bilingual;
}

/** What themes are called; a code without a name is itself. */
export function useThemeNames(): (code: string) => string {
  const say = useBilingual();
  const may = useMay();
  const themes = useQuery({
    queryKey: ['themes', 'by code'],
    queryFn: async () => {
      const { themes: all } = (await answer(api.GET('/v1/themes'))) as unknown as { themes?: Named[] };
      return new Map((all ?? []).map((theme) => [theme.code, theme.names]));
    },
    enabled: may('getThemes'),
    staleTime: 300_000,
  });
  return (code) => say(themes.data?.get(code)) || code;
}

/** What items are called, for whoever may read them; for others an item has its id only. */
export function useItemTitles(ids: readonly string[]): (id: string) => string | undefined {
  const may = useMay();
  const items = useQueries({
    queries: (may('getContent') ? ids : []).map((id) => ({
      queryKey: ['content', id, 'title'],
      queryFn: async () => (await answer(api.GET('/v1/content/{id}', { params: { path: { id } } }))).title ?? null,
      staleTime: 300_000,
    })),
  });
  const titles = new Map(ids.map((id, place) => [id, items[place]?.data ?? undefined]));
  return (id) => titles.get(id);
}
