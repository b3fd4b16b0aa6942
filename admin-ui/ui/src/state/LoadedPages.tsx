import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asRefused } from '../client/problem';
import { ProblemAlert } from './ProblemAlert';
import { Waiting } from './Waiting';

/** Shows a list that comes in pages once its first page is there; until then that it is loading, or why it failed. */
export function LoadedPages<P>({ query, children }: { query: UseInfiniteQueryResult<InfiniteData<P>>; children: ReactNode }) {
  const failed = query.isError && !query.isFetchNextPageError && (
    <ProblemAlert refused={asRefused(query.error)} retry={() => void query.refetch()} />
  );
  if (query.data !== undefined) {
    return (
      <>
        {failed}
        {children}
      </>
    );
  }
  return failed || <Waiting />;
}
