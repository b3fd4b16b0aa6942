import type { ScreenRoute } from '../shell/route';

export const employeeRoute: ScreenRoute = {
  path: '/admin/employees/:id',
  operation: 'getEmployee',
  load: () => import('./EmployeePage'),
};
