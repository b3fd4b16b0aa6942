import { Button } from '@patternfly/react-core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { asRefused } from '../client/problem';
import { useWords } from '../words/words';
import { ProblemAlert } from './ProblemAlert';
import { stateWords } from './words';

/** The end of a list that comes in pages: a button for the next one, or how much there was. */
export function More<P>({ query, count }: { query: UseInfiniteQueryResult<InfiniteData<P>>; count: number }) {
  const t = useWords(stateWords);
  if (query.isFetchNextPageError) {
    return <ProblemAlert refused={asRefused(query.error)} retry={() => void query.fetchNextPage()} />;
  }
  if (!query.hasNextPage) {
    return <p role="status">{t('all', { count })}</p>;
  }
  return (
    <Button
      variant="secondary"
      isLoading={query.isFetchingNextPage}
      isDisabled={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
    >
      {t('more')}
    </Button>
  );
}
