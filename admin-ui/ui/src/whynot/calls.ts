import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../client/api';

export type WhyNotAnswer = Schemas['WhyNot'];

/** Items by words of their title, or by their code; nothing is asked without words. */
export function useNamed(words: string) {
  return useQuery({
    queryKey: ['items-named', words],
    enabled: words !== '',
    queryFn: () => answer(api.GET('/v1/why-not/items', { params: { query: { words } } })),
  });
}

/** Why an item would not come to this person now. Asking leaves no trace, so every answer is made anew. */
export function useWhyNotNow(employeeId: string, contentId: string) {
  return useQuery({
    queryKey: ['why-not', employeeId, contentId],
    gcTime: 0,
    queryFn: () => answer(api.POST('/v1/why-not', { body: { employeeId, contentId } })),
  });
}
