import { expect, it } from 'vitest';
import { isPassing, Refused, unreachable } from './problem';

const soon = (seconds: string) => new Headers({ 'Retry-After': seconds });

it('tells when to try again, if the service says so in seconds', () => {
  expect(Refused.by(503, {}, soon('20')).retryAfter).toBe(20);
  expect(Refused.by(503, {}, soon('Sun, 22 Nov 2026 12:00:00 GMT')).retryAfter).toBeUndefined();
  expect(Refused.by(503, 'nothing', new Headers()).retryAfter).toBeUndefined();
});

it('takes what did not arrive as passing, and what was refused as said', () => {
  expect(isPassing(unreachable())).toBe(true);
  expect(isPassing(Refused.by(503, {}))).toBe(true);
  expect(isPassing(Refused.by(503, {}, soon('20')))).toBe(false);
  expect(isPassing(Refused.by(500, {}))).toBe(false);
  expect(isPassing(Refused.by(409, {}))).toBe(false);
});
