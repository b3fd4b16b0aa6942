import { ActionGroup, Button, Flex, Form, Grid, GridItem, Stack, StackItem, TextInput } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { isAbout, saidOf } from '../client/fields';
import { asRefused, type Refused } from '../client/problem';
import { useMay } from '../session/session';
import { Screen } from '../shell/Screen';
import { Field } from '../state/Field';
import { Listed } from '../state/Listed';
import { Nothing } from '../state/Nothing';
import { Wide } from '../state/Wide';
import { useWords } from '../words/words';
import { AddDialog } from './AddDialog';
import { type Employee, type Filter, useEmployees } from './calls';
import { employeesWords } from './words';

/** Everybody the employer entered, without anything that is their own. */
export default function EmployeesPage() {
  const t = useWords(employeesWords);
  const may = useMay();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const filter = { q: search.get('q') ?? '', unit: search.get('unit') ?? '' };
  const query = useEmployees(filter);
  const refused = query.isError && !query.data ? asRefused(query.error) : undefined;
  const filtered = filter.q !== '' || filter.unit !== '';

  function apply({ q, unit }: Filter) {
    setSearch({ ...(q.trim() && { q: q.trim() }), ...(unit.trim() && { unit: unit.trim() }) });
  }

  return (
    <Screen
      title={t('title')}
      intro={t('intro')}
      help={t('help')}
      actions={
        <Flex>
          {may('importEmployees') && <Link to="/admin/employees/import">{t('import')}</Link>}
          {may('putEmployee') && <Button onClick={() => setAdding(true)}>{t('add')}</Button>}
        </Flex>
      }
    >
      <Stack hasGutter>
        <StackItem>
          <FilterForm key={search.toString()} filter={filter} filtered={filtered} refused={refused} apply={apply} />
        </StackItem>
        <StackItem>
          {!isAbout(refused, 'unit') && !isAbout(refused, 'q') && (
            <Listed
              query={query}
              nothing={<Nothing title={t('nothing')}>{filtered ? t('nothingFiltered') : t('nothingYet')}</Nothing>}
            >
              {(employees) => (
                <Wide label={t('table')}>
                  <EmployeeTable employees={employees} />
                </Wide>
              )}
            </Listed>
          )}
        </StackItem>
      </Stack>
      {adding && (
        <AddDialog close={() => setAdding(false)} done={(employee) => void navigate(`/admin/employees/${encodeURIComponent(employee.id ?? '')}`)} />
      )}
    </Screen>
  );
}

interface FilterFormProps {
  filter: Filter;
  filtered: boolean;
  refused: Refused | undefined;
  apply: (filter: Filter) => void;
}

function FilterForm({ filter, filtered, refused, apply }: FilterFormProps) {
  const t = useWords(employeesWords);
  const [q, setQ] = useState(filter.q);
  const [unit, setUnit] = useState(filter.unit);

  function submit(event: FormEvent) {
    event.preventDefault();
    apply({ q, unit });
  }

  return (
    <Form onSubmit={submit} aria-label={t('filters')} role="search">
      <Grid hasGutter md={6}>
        <GridItem>
          <Field id="q" label={t('q')} error={saidOf(refused, 'q', t('q'))}>
            {(control) => <TextInput {...control} type="search" maxLength={200} value={q} onChange={(_, typed) => setQ(typed)} />}
          </Field>
        </GridItem>
        <GridItem>
          <Field id="unit" label={t('unit')} hint={t('unitHint')} error={saidOf(refused, 'unit', t('unit'))}>
            {(control) => (
              <TextInput {...control} type="search" autoCapitalize="none" spellCheck="false" value={unit} onChange={(_, typed) => setUnit(typed)} />
            )}
          </Field>
        </GridItem>
      </Grid>
      <ActionGroup>
        <Button type="submit" variant="secondary">
          {t('search')}
        </Button>
        {filtered && (
          <Button variant="link" onClick={() => apply({ q: '', unit: '' })}>
            {t('clear')}
          </Button>
        )}
      </ActionGroup>
    </Form>
  );
}

function EmployeeTable({ employees }: { employees: readonly Employee[] }) {
  const t = useWords(employeesWords);
  return (
    <Table variant="compact" gridBreakPoint="" aria-label={t('table')}>
      <Thead>
        <Tr>
          <Th modifier="nowrap">{t('name')}</Th>
          <Th modifier="nowrap">{t('id')}</Th>
          <Th modifier="nowrap">{t('unit')}</Th>
          <Th modifier="nowrap">{t('jobTitle')}</Th>
          <Th modifier="nowrap">{t('leads')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {employees.map((employee) => (
          <Tr key={employee.id}>
            <Td modifier="nowrap">
              <Link to={`/admin/employees/${encodeURIComponent(employee.id ?? '')}`}>{employee.name}</Link>
            </Td>
            <Td modifier="nowrap">{employee.id}</Td>
            <Td modifier="nowrap">{employee.unit}</Td>
            <Td modifier="nowrap">{employee.jobTitle}</Td>
            <Td>{employee.leader ? t('yes') : t('no')}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
