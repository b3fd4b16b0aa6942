import type { ScreenRoute } from '../shell/route';

export const employeesRoute: ScreenRoute = {
  path: '/admin/employees',
  operation: 'listEmployees',
  place: { section: 'settings', name: 'employees' },
  load: () => import('./EmployeesPage'),
};

export const importEmployeesRoute: ScreenRoute = {
  path: '/admin/employees/import',
  operation: 'importEmployees',
  load: () => import('./ImportPage'),
};
