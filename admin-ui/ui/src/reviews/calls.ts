import { useInfiniteQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../client/api';

export type Review = Schemas['Review'];
export type Finding = Schemas['ReviewFinding'];
export type Taken = Schemas['Responsibility'];

/** What waits until somebody takes responsibility, page after page. */
export function useReviews() {
  return useInfiniteQuery({
    queryKey: ['reviews', 'list'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(api.GET('/v1/reviews', { params: { query: { limit: '50', ...(cursor ? { cursor } : {}) } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** Takes responsibility for all that waits in one item, as it was read. */
export function takeOne(contentId: string, revision: number, reason: string): Promise<Taken> {
  return answer(
    api.POST('/v1/content/{id}/responsibility', {
      params: { path: { id: contentId }, header: { 'If-Match': String(revision) } },
      body: { reason },
    }),
  );
}

/** Takes responsibility for all that waits in several items, as one act; those in which nothing waits any more are passed over. */
export async function takeSeveral(contentIds: string[], reason: string): Promise<Taken[]> {
  return (await answer(api.POST('/v1/reviews', { body: { contentIds, reason } }))).items ?? [];
}
