import createClient from 'openapi-fetch';
import { language } from '../words/language';
import { Refused, unreachable } from './problem';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

/** The service, typed by its contract. No token passes here: the session is a cookie that scripts cannot read. */
export const api = createClient<paths>({ baseUrl: '', fetch: (request) => fetch(request) });

let sessionEnded: () => void = () => undefined;

/** Says what happens when the service no longer knows who is here. */
export function whenSessionEnds(act: () => void): void {
  sessionEnded = act;
}

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', language());
    request.headers.set('X-Requested-By', 'weerklank');
    return request;
  },
});

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * The body of an answer.
 *
 * @throws Refused when the service refused, or could not be reached
 */
export async function answer<T>(call: Promise<Answered<T>>): Promise<T> {
  const answered = await call.catch(() => {
    throw unreachable();
  });
  if (answered.response.ok) {
    return answered.data as T;
  }
  const refused = Refused.by(answered.response.status, answered.error, answered.response.headers);
  if (answered.response.status === 401) {
    sessionEnded();
  }
  throw refused;
}

/**
 * The body of an answer; null when there is no such thing.
 *
 * @throws Refused when the service refused otherwise, or could not be reached
 */
export async function answerIfAny<T>(call: Promise<Answered<T>>): Promise<T | null> {
  try {
    return await answer(call);
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 404) {
      return null;
    }
    throw error;
  }
}
