import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../client/api';
import { useMay } from '../session/session';

export type ProgrammeChampion = Schemas['ProgrammeChampion'];
export type Unit = Schemas['UnitLeaders'];

const keys = { programme: ['champions', 'programme'], leaders: ['champions', 'leaders'], units: ['champions', 'units'] };

/** Who stands for the programme. */
export function useProgrammeChampion() {
  return useQuery({ queryKey: keys.programme, queryFn: () => answer(api.GET('/v1/programme/champion')) });
}

/** Asks somebody to stand for the programme; it changes nothing until they accept. */
export function useAsk() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (employeeId: string) => answer(api.PUT('/v1/programme/champion', { body: { employeeId } })),
    onSuccess: (standing) => queries.setQueryData(keys.programme, standing),
  });
}

/** Every unit, and who was appointed to answer for it. */
export function useLeaders() {
  return useQuery({ queryKey: keys.leaders, queryFn: () => answer(api.GET('/v1/champions/leaders')) });
}

export interface Appointment {
  unit: string;
  leader: string;
  deputy: string;
}

/** Appoints who answers for a unit; empty for nobody. */
export function useAppoint() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ unit, leader, deputy }: Appointment) =>
      answer(
        api.PUT('/v1/champions/leaders', {
          body: { unit, ...(leader.trim() ? { leader: leader.trim() } : {}), ...(deputy.trim() ? { deputy: deputy.trim() } : {}) },
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keys.leaders });
      void queries.invalidateQueries({ queryKey: keys.units });
    },
  });
}

/** Whether none, some or all units are open. */
export function useUnitsOpen() {
  const may = useMay();
  return useQuery({
    queryKey: keys.units,
    enabled: may('getUnitsOpen'),
    queryFn: () => answer(api.GET('/v1/champions/units')),
  });
}
