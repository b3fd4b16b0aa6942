import { screen } from '../shell/route';
import { employeesWords } from './words';

export const employeesRoute = screen({
  path: '/admin/employees',
  words: employeesWords,
  name: 'title',
  operation: 'listEmployees',
  section: 'settings',
  load: () => import('./EmployeesPage'),
});

export const importEmployeesRoute = screen({
  path: '/admin/employees/import',
  words: employeesWords,
  name: 'import',
  operation: 'importEmployees',
  load: () => import('./ImportPage'),
});
