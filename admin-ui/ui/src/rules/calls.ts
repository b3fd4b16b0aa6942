import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../client/api';
import { useMay, useSession } from '../session/session';
import type { PublishedRule } from './rule';

export interface PublishedSet {
  revision: string;
  rules: readonly PublishedRule[];
}

/** The rules that hold, with their sentences. */
export function usePublished() {
  return useQuery({
    queryKey: ['rules', 'published'],
    queryFn: async (): Promise<PublishedSet> => {
      const set = await answer(api.GET('/v1/rule-sets/published'));
      return { revision: set.revision ?? '', rules: (set.rules ?? []) as PublishedRule[] };
    },
  });
}

/** How the last hundred rule sets came to hold, newest first. */
export function usePublications() {
  const may = useMay();
  return useQuery({
    queryKey: ['rules', 'publications'],
    enabled: may('listRuleSets'),
    queryFn: async () => (await answer(api.GET('/v1/rule-sets', { params: { query: { limit: '100' } } }))).items ?? [],
  });
}

const OPEN: readonly (Schemas['DraftState'] | undefined)[] = ['DRAFT', 'RETURNED', 'SUBMITTED', 'APPROVED', 'SCHEDULED'];

/** The changes that somebody began and that can still go on, newest first. */
export function useOwnChanges() {
  const { user } = useSession();
  return useQuery({
    queryKey: ['rules', 'changes', user.name],
    queryFn: async () => {
      const drafts = await answer(api.GET('/v1/rule-sets/drafts', { params: { query: { limit: '100' } } }));
      return (drafts.items ?? []).filter((draft) => draft.author === user.name && OPEN.includes(draft.state));
    },
  });
}

/** Begins a change, seen by nobody else until it is submitted. */
export async function beginChange(title: string): Promise<Schemas['RuleDraft']> {
  return answer(api.POST('/v1/rule-sets/drafts', { body: title === '' ? {} : { title } }));
}
