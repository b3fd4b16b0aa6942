import { useInfiniteQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../client/api';
import { Refused } from '../client/problem';

export type Employee = Schemas['Employee'];

export interface Filter {
  q: string;
  unit: string;
}

export function useEmployees({ q, unit }: Filter) {
  return useInfiniteQuery({
    queryKey: ['employees', q, unit],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/v1/employees', { params: { query: { ...(q && { q }), ...(unit && { unit }), ...(pageParam && { cursor: pageParam }) } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function readEmployee(id: string): Promise<Employee> {
  return answer(api.GET('/v1/employees/{id}', { params: { path: { id } } }));
}

/**
 * Stores the employer's part.
 *
 * @param seen the version that was read; what somebody else changed since is left alone
 */
export function storeEmployee(id: string, body: Employee, seen?: number): Promise<Employee> {
  const header = seen === undefined ? {} : { 'If-Match': `"${seen}"` };
  return answer(api.PUT('/v1/employees/{id}', { params: { path: { id }, header }, body }));
}

/** Whether there is somebody with this code already: storing would change them. */
export async function isThere(id: string): Promise<boolean> {
  try {
    await readEmployee(id);
    return true;
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 404) {
      return false;
    }
    throw error;
  }
}

export function eraseEmployee(id: string): Promise<unknown> {
  return answer(api.DELETE('/v1/employees/{id}', { params: { path: { id } } }));
}
