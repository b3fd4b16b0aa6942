import { screen } from '../shell/route';
import { employeeWords } from './words';

export const employeeRoute = screen({
  path: '/admin/employees/:id',
  words: employeeWords,
  name: 'title',
  operation: 'getEmployee',
  load: () => import('./EmployeePage'),
});
