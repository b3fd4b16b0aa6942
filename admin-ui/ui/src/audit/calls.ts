import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, answerIfAny, api, type Schemas } from '../client/api';
import type { Period } from './period';

export type Verification = Schemas['Verification'];
export type Kept = Schemas['SignedCheckpoint'];
export type Form = 'ndjson' | 'csv';

const FOLLOWED_EVERY = 1000;
const SIGNED_EVERY = 5000;

/** What was signed last; nothing as long as nothing was. Followed while decisions wait for their number. */
export function useCheckpoint() {
  return useQuery({
    queryKey: ['checkpoint'],
    queryFn: () => answerIfAny(api.GET('/v1/audit/checkpoint')),
    refetchInterval: ({ state }) => (state.data?.waiting ?? 0) > 0 && SIGNED_EVERY,
  });
}

/** The public keys, oldest first; nothing as long as nothing was signed. */
export function useLogKeys() {
  return useQuery({ queryKey: ['log-keys'], queryFn: () => answerIfAny(api.GET('/v1/audit/keys')) });
}

/** Has the log signed with a new key from now on. */
export function useRotate() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/v1/audit/keys')),
    onSuccess: (keys) => {
      queries.setQueryData(['log-keys'], keys);
      return queries.invalidateQueries({ queryKey: ['checkpoint'] });
    },
  });
}

export function isUnderWay(verification: Verification | undefined): boolean {
  return verification?.state === 'WAITING' || verification?.state === 'RUNNING';
}

/** The latest looks at the log, newest first; followed while one is under way. */
export function useVerifications() {
  return useQuery({
    queryKey: ['verifications'],
    queryFn: async () => (await answer(api.GET('/v1/audit/verifications'))).items ?? [],
    refetchInterval: ({ state }) => isUnderWay(state.data?.[0]) && FOLLOWED_EVERY,
  });
}

/** Has the service look at the whole log, against a checkpoint that was kept when there is one. */
export function useVerify() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (kept?: Kept) => answer(api.POST('/v1/audit/verifications', { body: kept ? { kept } : {} })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['verifications'] }),
  });
}

/** Stops the look that is under way. */
export function useStopVerifying() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/v1/audit/verifications/{id}', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['verifications'] }),
  });
}

/** The log, or a period of it, as a file. */
export async function exportLog(period: Period, form: Form): Promise<Blob> {
  return (await answer(
    api.GET('/v1/audit/export', {
      params: { query: period },
      headers: { Accept: form === 'csv' ? 'text/csv' : 'application/x-ndjson' },
      parseAs: 'blob',
    }),
  )) as unknown as Blob;
}

/** What came of the last nightly sample. */
export function useReplaySample() {
  return useQuery({ queryKey: ['replay-sample'], queryFn: () => answer(api.GET('/v1/replays')) });
}
