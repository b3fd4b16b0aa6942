import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LoadedPages } from './LoadedPages';
import { More } from './More';

interface ListedProps<T> {
  query: UseInfiniteQueryResult<InfiniteData<{ items?: T[] }>>;
  /** What stands there when nothing was found. */
  nothing: ReactNode;
  children: (items: T[]) => ReactNode;
}

/** The items of a list that comes in pages, with a way to the next; or that there are none. */
export function Listed<T>({ query, nothing, children }: ListedProps<T>) {
  const items = query.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  return (
    <LoadedPages query={query}>
      {items.length === 0 ? (
        nothing
      ) : (
        <>
          {children(items)}
          <More query={query} count={items.length} />
        </>
      )}
    </LoadedPages>
  );
}
