import { useInfiniteQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../client/api';
import { type Filter, queryOf } from './filter';

/** Whose decisions are looked at, and for which case; never in the address of the page, where it would stay behind. */
export interface LookUp {
  employeeId: string;
  caseReference: string;
}

export type Page = Schemas['DecisionList'];

export function search(filter: Filter, lookUp?: LookUp, cursor?: string): Promise<Page> {
  return answer(api.GET('/v1/decisions', { params: { query: { ...queryOf(filter), ...lookUp, ...(cursor && { cursor }) } } }));
}

/** The decisions that were looked for, page after page. Each look-up of a named person is logged, so none is done unasked. */
export function useDecisions(filter: Filter, lookUp: LookUp | undefined) {
  return useInfiniteQuery({
    queryKey: ['decisions', filter, lookUp],
    queryFn: ({ pageParam }) => search(filter, lookUp, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    ...(lookUp && { staleTime: Infinity, gcTime: 0, retry: false }),
  });
}
