import { useInfiniteQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../client/api';

type Paging = { limit: string; cursor?: string };
type Read = (query: Paging) => Promise<Schemas['History']>;

const OF_PLAIN = {
  themes: '/v1/themes/history',
  programme: '/v1/programme/history',
  'blocked-terms': '/v1/blocked-terms/history',
} as const;

/** What changed in something that an organisation has one of, newest first. */
export const useHistoryOf = (what: keyof typeof OF_PLAIN) =>
  usePages([what, 'history'], (query) => answer(api.GET(OF_PLAIN[what], { params: { query } })));

/** What changed in a story, newest first. */
export const useHistoryOfItem = (id: string) =>
  usePages(['content', 'history', id], (query) => answer(api.GET('/v1/content/{id}/history', { params: { path: { id }, query } })));

function usePages(queryKey: readonly string[], read: Read) {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read({ limit: '25', ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: 0,
  });
}
