import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../client/api';
import type { Language } from '../words/language';

export type Pack = Schemas['Pack'];
export type PackListed = Schemas['PackListed'];
export type PackChange = Schemas['PackChange'];
export type Form = 'pdf' | 'html';

/** Every pack that was made, newest first. */
export function usePacks() {
  return useInfiniteQuery({
    queryKey: ['packs'],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/v1/packs', { params: { query: { limit: '25', ...(pageParam && { cursor: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** A pack, with what changed since the one before; it never changes itself. */
export function usePack(id: string) {
  return useQuery({
    queryKey: ['packs', id],
    queryFn: async () =>
      (await answer(api.GET('/v1/packs/{id}', { params: { path: { id }, query: { format: 'json' } } }))) as Pack,
    staleTime: Infinity,
  });
}

/** Makes a pack of what holds now. */
export function useMakePack() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/v1/packs')),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['packs'], exact: true }),
  });
}

/** A pack as a document in a language, which need not be the one of the pages. */
export async function packAs(id: string, form: Form, language: Language): Promise<Blob> {
  return (await answer(
    api.GET('/v1/packs/{id}', {
      params: { path: { id }, query: { format: form, language } },
      parseAs: 'blob',
    }),
  )) as unknown as Blob;
}
