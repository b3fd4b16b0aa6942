import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { answer, api } from '../client/api';
import type { Item } from './item';

export interface Filter {
  q?: string;
  state?: string;
  theme?: string;
}

/** Items in the order of their ids, page after page. */
export function useItems(filter: Filter) {
  return useInfiniteQuery({
    queryKey: ['content', 'list', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(api.GET('/v1/content', { params: { query: { ...filter, limit: '50', ...(cursor ? { cursor } : {}) } }, signal })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export const readItem = (id: string) => answer(api.GET('/v1/content/{id}', { params: { path: { id } } }));

const READING = 3000;

/** One item with its text; while it is being read it is looked at again now and then. */
export function useItem(id: string, enabled = true) {
  return useQuery({ queryKey: ['content', 'item', id], queryFn: () => readItem(id), enabled, refetchInterval: waitsForTags });

  function waitsForTags({ state }: { state: { data: Item | undefined } }) {
    return state.data?.state === 'TAGGING' && READING;
  }
}

/**
 * Keeps an item.
 *
 * @param revision the one that was changed; 0 for an item that must not be there yet
 */
export function keepItem(item: Item, revision: number): Promise<Item> {
  const id = item.id ?? '';
  return answer(api.PUT('/v1/content/{id}', { params: { path: { id }, header: { 'If-Match': String(revision) } }, body: item }));
}

export function withdrawItem(id: string, revision: number): Promise<unknown> {
  return answer(api.DELETE('/v1/content/{id}', { params: { path: { id }, header: { 'If-Match': String(revision) } } }));
}

/** What was read of content before counts no more. */
export function useContentChanged(): () => void {
  const queries = useQueryClient();
  return useCallback(() => {
    void queries.invalidateQueries({ queryKey: ['content'] });
    void queries.invalidateQueries({ queryKey: ['reviews'] });
    void queries.invalidateQueries({ queryKey: ['home'] });
  }, [queries]);
}
