import { useMutation, useQuery } from '@tanstack/react-query';
import { answer, answerIfAny, api, type Schemas } from '../client/api';

export type Replayed = Schemas['Replay'];
export type Inclusion = Schemas['InclusionProof'];

const NUMBERED_WITHIN = 2000;

/** Decides again, each time it is asked. */
export function useReplay(id: string) {
  return useMutation({ mutationFn: () => answer(api.POST('/v1/decisions/{id}/replay', { params: { path: { id } } })) });
}

/** Where a decision stands in the log; followed until it has its number, nothing when there is no such decision. */
export function useInclusion(id: string) {
  return useQuery({
    queryKey: ['inclusion', id],
    queryFn: () => answerIfAny(api.GET('/v1/audit/proof/{decisionId}', { params: { path: { decisionId: id } } })),
    refetchInterval: ({ state }) => state.data?.state === 'PENDING' && NUMBERED_WITHIN,
  });
}
