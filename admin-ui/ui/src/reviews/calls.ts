import { useInfiniteQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../client/api';

export type Review = Schemas['Review'];
export type Finding = Schemas['ReviewFinding'];
export type Taken = Schemas['Responsibility'];
/** What became of several: what was taken, and the ids of what was changed meanwhile. */
export type TakenAtOnce = Schemas['ReviewsTaken'];

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

/**
 * Takes responsibility for all that waits in several items as they were read, as one act. Those in which nothing waits any
 * more are passed over, and those that somebody changed meanwhile are left as they are.
 */
export function takeSeveral(read: readonly { contentId: string; revision: number }[], reason: string): Promise<TakenAtOnce> {
  const contentIds = read.map((one) => one.contentId);
  const revisions = Object.fromEntries(read.map((one) => [one.contentId, one.revision]));
  return answer(api.POST('/v1/reviews', { body: { contentIds, revisions, reason } }));
}
