import type { Employee } from '../employees/calls';

/** The employer's part as it is typed. */
export interface EmployeeForm {
  name: string;
  unit: string;
  jobTitle: string;
  managerId: string;
  leader: boolean;
  languages: string;
  timeZone: string;
  country: string;
  absence: Away[];
}

export interface Away {
  from: string;
  until: string;
}

export function formOf(employee: Employee): EmployeeForm {
  return {
    name: employee.name,
    unit: employee.unit,
    jobTitle: employee.jobTitle ?? '',
    managerId: employee.managerId ?? '',
    leader: employee.leader ?? false,
    languages: (employee.languages ?? []).join(', '),
    timeZone: employee.timeZone ?? '',
    country: employee.country ?? '',
    absence: (employee.absence ?? []).map(({ from, until }) => ({ from: from ?? '', until: until ?? '' })),
  };
}

/** As the service takes it: the whole part, so what is empty is left out and thereby gone. */
export function bodyOf(form: EmployeeForm): Employee {
  const { jobTitle, managerId, timeZone, country } = form;
  return {
    name: form.name.trim(),
    unit: form.unit.trim(),
    ...(jobTitle.trim() && { jobTitle: jobTitle.trim() }),
    ...(managerId.trim() && { managerId: managerId.trim() }),
    leader: form.leader,
    languages: form.languages
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map((code) => code.toLowerCase()),
    ...(timeZone.trim() && { timeZone: timeZone.trim() }),
    ...(country.trim() && { country: country.trim().toUpperCase() }),
    // A row in which nothing was filled in is none.
    absence: form.absence.filter(({ from, until }) => from || until),
  };
}

/** Whether storing the form would change anything. */
export function differs(employee: Employee, form: EmployeeForm): boolean {
  return JSON.stringify(bodyOf(form)) !== JSON.stringify(bodyOf(formOf(employee)));
}
