import { Refused, unreachable } from '../client/problem';
import { language } from '../words/language';
import type { SessionAnswer } from './session';

/** The browser's own door. Not through the typed client: an answer 401 here means a wrong password, not an ended session. */
async function call(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method,
    headers: {
      'Accept-Language': language(),
      'X-Requested-By': 'weerklank',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw unreachable();
  });
  const said: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    throw Refused.by(response.status, said, response.headers);
  }
  return said;
}

export const readSession = () => call('GET', '/session') as Promise<SessionAnswer>;

export const signIn = (user: string, password: string) =>
  call('POST', '/session', { user, password }) as Promise<SessionAnswer>;

export const signOut = () => call('DELETE', '/session') as Promise<{ continueAt?: string }>;

export const choosePassword = (user: string, password: string, newPassword: string) =>
  call('POST', '/local/password', { user, password, newPassword });
