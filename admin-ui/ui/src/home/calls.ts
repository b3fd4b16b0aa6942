import { useQueries, useQuery } from '@tanstack/react-query';
import { answer, api } from '../client/api';
import { useMay, useSession } from '../session/session';
import { fromChanges, some, type Waiting } from './waiting';

const MOST = 200;
const LOOKED_AT = 5;

/** How the organisation stands, for those who may know. */
export function useOverview() {
  const may = useMay();
  return useQuery({
    queryKey: ['home', 'overview'],
    enabled: may('getOverview'),
    queryFn: () => answer(api.GET('/v1/insights/overview')),
  });
}

/** What waits in the changes of rules and in the reviews. */
export function useWaiting() {
  const may = useMay();
  const { user } = useSession();
  return useQueries({
    queries: [
      {
        queryKey: ['home', 'drafts'],
        enabled: may('listRuleDrafts'),
        queryFn: async (): Promise<Waiting[]> => {
          const page = await answer(api.GET('/v1/rule-sets/drafts', { params: { query: { limit: String(MOST) } } }));
          return fromChanges(page.items ?? [], user.name, Boolean(page.nextCursor));
        },
      },
      {
        queryKey: ['home', 'reviews'],
        enabled: may('listReviews'),
        queryFn: async (): Promise<Waiting[]> => {
          const page = await answer(api.GET('/v1/reviews', { params: { query: { limit: String(MOST) } } }));
          return some([{ what: 'inReview', count: page.items?.length ?? 0, more: Boolean(page.nextCursor), to: '/admin/reviews' }]);
        },
      },
    ],
  });
}

export interface Simulated {
  draftId: string;
  title: string;
}

/** The newest of one's own changes whose simulation is done, and that were not submitted yet. */
export function useSimulated() {
  const may = useMay();
  return useQuery({
    queryKey: ['home', 'simulated'],
    enabled: may('listRuleDrafts') && may('listSimulations'),
    queryFn: async (): Promise<Simulated[]> => {
      const query = { mine: true, state: 'DRAFT' as const, limit: String(LOOKED_AT) };
      const drafts = (await answer(api.GET('/v1/rule-sets/drafts', { params: { query } }))).items ?? [];
      const done = await Promise.all(drafts.map(async ({ draftId = '', title = '' }) => ((await isDone(draftId)) ? [{ draftId, title }] : [])));
      return done.flat();
    },
  });
}

async function isDone(draftId: string): Promise<boolean> {
  const tries = await answer(api.GET('/v1/rule-sets/drafts/{draftId}/simulations', { params: { path: { draftId } } }));
  return tries.items?.[0]?.state === 'DONE';
}
