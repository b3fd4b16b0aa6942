import { Card, CardBody, CardFooter, Gallery } from '@patternfly/react-core';
import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answer, api } from '../client/api';
import { asRefused } from '../client/problem';
import { useMay } from '../session/session';
import { Screen } from '../shell/Screen';
import { Nothing } from '../state/Nothing';
import { ProblemAlert } from '../state/ProblemAlert';
import { useWords } from '../words/words';
import { homeWords } from './words';

interface Waiting {
  count: number;
  text: string;
  to: string;
}

/** What waits for whoever is here, as counts that lead to it. */
export default function HomePage() {
  const t = useWords(homeWords);
  const may = useMay();
  const queries = useQueries({
    queries: [
      {
        queryKey: ['home', 'drafts'],
        enabled: may('listRuleDrafts'),
        queryFn: async (): Promise<Waiting> => {
          const drafts = await answer(api.GET('/v1/rule-sets/drafts'));
          const count = (drafts.items ?? []).filter((draft) => draft.state === 'SUBMITTED').length;
          return { count, text: 'review', to: '/admin/changes?state=SUBMITTED' };
        },
      },
      {
        queryKey: ['home', 'quarantine'],
        enabled: may('listContent'),
        queryFn: async (): Promise<Waiting> => {
          const page = await answer(api.GET('/v1/content', { params: { query: { state: 'QUARANTINED', limit: '100' } } }));
          const count = page.items?.length ?? 0;
          return { count, text: page.nextCursor ? 'many' : 'quarantine', to: '/admin/content?state=QUARANTINED' };
        },
      },
      {
        queryKey: ['home', 'reviews'],
        enabled: may('listReviews'),
        queryFn: async (): Promise<Waiting> => {
          const page = await answer(api.GET('/v1/reviews'));
          return { count: page.items?.length ?? 0, text: 'inReview', to: '/admin/reviews' };
        },
      },
    ],
  });

  const waiting = queries.flatMap((query) => (query.data && query.data.count > 0 ? [query.data] : []));
  const failed = queries.filter((query) => query.isError);
  const retry = () => failed.forEach((query) => void query.refetch());
  const busy = queries.some((query) => query.isLoading);
  return (
    <Screen title={t('title')} intro={t('intro')}>
      {failed[0] && <ProblemAlert refused={asRefused(failed[0].error)} retry={retry} />}
      {!busy && failed.length === 0 && waiting.length === 0 && <Nothing title={t('nothing')}>{t('nothingDetail')}</Nothing>}
      <Gallery hasGutter minWidths={{ default: 'min(100%, 18rem)' }}>
        {waiting.map((one) => (
          <Card key={one.to}>
            <CardBody>{t(one.text as 'review', { count: one.count })}</CardBody>
            <CardFooter>
              <Link to={one.to} aria-label={`${t('look')}: ${t(one.text as 'review', { count: one.count })}`}>
                {t('look')}
              </Link>
            </CardFooter>
          </Card>
        ))}
      </Gallery>
    </Screen>
  );
}
