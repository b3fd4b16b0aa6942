import { expect, it } from 'vitest';
import { signInAddress, wantedAt } from './wanted';

it.each([
  ['/admin/rules?q=campaign', { page: '/admin/rules?q=campaign' }],
  ['/me/data', { page: '/me/data' }],
  ['/admin/?to=%2Fadmin%2Frules%3Fq%3Da', { page: '/admin/rules?q=a' }],
  ['/admin/?to=%2Fme&problem=sign-in-lost', { page: '/me', problem: 'sign-in-lost' }],
  ['/admin/decisions?to=2026-11-22', { page: '/admin/decisions?to=2026-11-22' }],
  ['/admin/?problem=identity-provider-away', { page: '/admin/', problem: 'identity-provider-away' }],
])('whoever looks at %s wants %o', (address, wanted) => {
  expect(wantedAt(address)).toEqual(wanted);
});

it('takes the page and the language along to the identity provider', () => {
  expect(signInAddress('/admin/rules?q=a b', 'nl')).toBe('/session/start?to=%2Fadmin%2Frules%3Fq%3Da+b&ui_locales=nl');
});
