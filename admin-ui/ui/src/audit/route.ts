import type { ScreenRoute } from '../shell/route';

export const auditRoute: ScreenRoute = {
  path: '/admin/audit',
  operation: 'listVerifications',
  place: { section: 'proof', name: 'audit' },
  load: () => import('./AuditPage'),
};
