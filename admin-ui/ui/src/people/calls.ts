import { useInfiniteQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../client/api';
import { Refused } from '../client/problem';

export type Person = Schemas['PersonAnswer'];

/** What somebody becomes. */
export interface Wanted {
  user: string;
  role: string;
  employeeId: string;
  disabled: boolean;
}

export const ROLES = [
  'EMPLOYEE',
  'COMMS_LEAD',
  'HR_LEAD',
  'COMPLIANCE',
  'CHAMPION_OWNER',
  'COACH',
  'ASSISTANT',
  'WORKS_COUNCIL',
  'ADMIN',
] as const;
export type Role = (typeof ROLES)[number];

export function usePeople(enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['people'],
    enabled,
    queryFn: ({ pageParam }) => answer(api.GET('/v1/people', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function store({ user, role, employeeId, disabled }: Wanted): Promise<Person> {
  const body = { role, disabled, ...(employeeId.trim() && { employeeId: employeeId.trim() }) };
  return answer(api.PUT('/v1/people/{user}', { params: { path: { user } }, body }));
}

/** Whether somebody has this name already: storing would change their account. */
export async function isTaken(user: string): Promise<boolean> {
  try {
    await answer(api.GET('/v1/people/{user}', { params: { path: { user } } }));
    return true;
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 404) {
      return false;
    }
    throw error;
  }
}

export function resetPassword(user: string): Promise<Person> {
  return answer(api.POST('/v1/people/{user}/password-reset', { params: { path: { user } } }));
}
