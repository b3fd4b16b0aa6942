import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../client/api';

export type Quiet = Schemas['Quiet'];
export type Waves = Schemas['Waves'];
export type TypicalMonth = Schemas['TypicalMonth'];
export type Temper = Schemas['Temper'];

/** How the programme runs. */
export function useProgramme(enabled = true) {
  return useQuery({ queryKey: ['programme'], enabled, queryFn: () => answer(api.GET('/v1/programme')) });
}

/** Every silence there ever was, the newest first. */
export function useAllQuiet() {
  return useQuery({ queryKey: ['quiet'], queryFn: () => answer(api.GET('/v1/programme/quiet')) });
}

/** What was done to the programme is seen wherever it is shown. */
function useRenew() {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['programme'] }),
      queries.invalidateQueries({ queryKey: ['quiet'] }),
      queries.invalidateQueries({ queryKey: ['waves'] }),
      queries.invalidateQueries({ queryKey: ['history', 'programme'] }),
    ]);
}

export function useStartQuiet() {
  const renew = useRenew();
  return useMutation({
    mutationFn: (wanted: Schemas['QuietWanted']) => answer(api.POST('/v1/programme/quiet', { body: wanted })),
    onSuccess: renew,
  });
}

export function useEndQuiet() {
  const renew = useRenew();
  return useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/v1/programme/quiet/{id}', { params: { path: { id } } })),
    onSuccess: renew,
  });
}

export function useWaves() {
  return useQuery({ queryKey: ['waves'], queryFn: () => answer(api.GET('/v1/programme/waves')) });
}

export function useOpenWave() {
  const renew = useRenew();
  return useMutation({
    mutationFn: (wanted: Schemas['WaveWanted']) => answer(api.POST('/v1/programme/waves', { body: wanted })),
    onSuccess: renew,
  });
}

export function useDemandOfWaves() {
  const renew = useRenew();
  return useMutation({
    mutationFn: (entries: Schemas['WaveEntries']) => answer(api.PUT('/v1/programme/waves/entries', { body: entries })),
    onSuccess: renew,
  });
}

/** Five weeks of an invented person, as the service itself decides them; the last drawing stays until the next is there. */
export function useTypicalMonth(wanted: Schemas['TypicalMonthWanted'] | undefined) {
  return useQuery({
    queryKey: ['programme-month', wanted],
    enabled: wanted !== undefined,
    queryFn: () => answer(api.POST('/v1/programme/preview', { body: wanted ?? {} })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
}
