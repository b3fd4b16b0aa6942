import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../../client/api';
import { useMay } from '../../session/session';
import { useSelf } from '../self';

export type Champion = Schemas['Champion'];
export type Wanted = Schemas['ChampionWanted'];
export type Reported = Schemas['ChampionActivityWanted'];

/** What the person said of themself as a leader; refused with 403 to who leads nothing. */
export function useChampion() {
  const self = useSelf();
  return useQuery({
    queryKey: ['me', self, 'champion'],
    retry: false,
    queryFn: () => answer(api.GET('/v1/champions/me')),
  });
}

/** What follows from what a leader says: their suggestions, and everything held about them. */
function useFollows() {
  const self = useSelf();
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['me', self, 'suggestions'] });
    queries.removeQueries({ queryKey: ['me', self, 'data'] });
  };
}

export function useSaveChampion() {
  const self = useSelf();
  const queries = useQueryClient();
  const follows = useFollows();
  return useMutation({
    mutationFn: (body: Wanted) => answer(api.PUT('/v1/champions/me', { body })),
    onSuccess: (kept) => {
      queries.setQueryData(['me', self, 'champion'], kept);
      follows();
    },
  });
}

export function useReport() {
  const self = useSelf();
  const queries = useQueryClient();
  const follows = useFollows();
  return useMutation({
    mutationFn: (body: Reported) => answer(api.POST('/v1/champions/me/activity', { body })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['me', self, 'champion'] });
      follows();
    },
  });
}

export function useTakeBack() {
  const self = useSelf();
  const queries = useQueryClient();
  const follows = useFollows();
  return useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/v1/champions/me/activity/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['me', self, 'champion'] });
      follows();
    },
  });
}

/** Who stands for the programme, and whether this person was asked to. */
export function useProgramme() {
  const self = useSelf();
  const may = useMay();
  return useQuery({
    queryKey: ['me', self, 'programme'],
    enabled: may('getProgrammeChampion'),
    queryFn: () => answer(api.GET('/v1/programme/champion')),
  });
}

export function useAccept() {
  const self = useSelf();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (until: string) => answer(api.PUT('/v1/programme/champion/acceptance', { body: { until } })),
    onSuccess: (standing) => {
      queries.setQueryData(['me', self, 'programme'], standing);
      void queries.invalidateQueries({ queryKey: ['me', self, 'champion'] });
    },
  });
}

export function useStop() {
  const self = useSelf();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.DELETE('/v1/programme/champion/acceptance')),
    onSuccess: (standing) => {
      queries.setQueryData(['me', self, 'programme'], standing);
      void queries.invalidateQueries({ queryKey: ['me', self, 'champion'] });
    },
  });
}
