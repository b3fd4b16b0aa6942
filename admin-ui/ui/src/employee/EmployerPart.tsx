import { ActionGroup, Button, Checkbox, Form, FormSection, Grid, GridItem, TextInput } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { isAbout, saidOf } from '../client/fields';
import { asRefused } from '../client/problem';
import { type Employee, readEmployee, storeEmployee } from '../employees/calls';
import { Help } from '../shell/Screen';
import { Field } from '../state/Field';
import { LeaveGuard } from '../state/LeaveGuard';
import { useNotice } from '../state/Notices';
import { ProblemAlert } from '../state/ProblemAlert';
import { Remark } from '../state/Remark';
import { useWords } from '../words/words';
import { Absences } from './Absences';
import { bodyOf, differs, type EmployeeForm, formOf } from './form';
import { employeeWords } from './words';

const FIELDS = ['name', 'unit', 'jobTitle', 'managerId', 'leader', 'languages', 'timeZone', 'country', 'absence'] as const;

/** Shows and changes what the employer knows of somebody. */
export function EmployerPart({ id, employee, editable }: { id: string; employee: Employee; editable: boolean }) {
  const t = useWords(employeeWords);
  const say = useNotice();
  const queries = useQueryClient();
  const [seen, setSeen] = useState(employee);
  const [form, setForm] = useState(() => formOf(employee));
  const change = (part: Partial<EmployeeForm>) => setForm({ ...form, ...part });
  const saving = useMutation({
    mutationFn: () => storeEmployee(id, bodyOf(form), seen.version),
    onSuccess: (stored) => {
      begin(stored);
      queries.setQueryData(['employee', id], stored);
      void queries.invalidateQueries({ queryKey: ['employees'] });
      say(t('saved', { name: stored.name }));
    },
  });
  const refused = saving.isError ? asRefused(saving.error) : undefined;
  const overtaken = refused?.problem.status === 412;
  const changed = differs(seen, form);
  const said = (field: (typeof FIELDS)[number]) => saidOf(refused, field, t(field));

  function begin(now: Employee) {
    setSeen(now);
    setForm(formOf(now));
    saving.reset();
  }

  async function load() {
    begin(await queries.fetchQuery({ queryKey: ['employee', id], queryFn: () => readEmployee(id), staleTime: 0 }));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    // The service counts the absences that it gets: no empty row before one that it speaks of.
    change({ absence: form.absence.filter(({ from, until }) => from || until) });
    saving.mutate();
  }

  const text = (name: 'name' | 'unit' | 'jobTitle' | 'managerId' | 'languages' | 'timeZone' | 'country', most = 200) => ({
    value: form[name],
    maxLength: most,
    readOnlyVariant: editable ? undefined : ('default' as const),
    autoComplete: 'off',
    onChange: (_: unknown, typed: string) => change({ [name]: typed }),
  });

  return (
    <Form onSubmit={submit} aria-label={t('about')} isWidthLimited>
      <LeaveGuard when={changed && !saving.isPending} />
      {overtaken && (
        <div role="alert">
          <Remark kind="warning" title={t('meanwhile')} action={{ text: t('load'), act: () => void load() }}>
            {t('meanwhileExplained')}
          </Remark>
        </div>
      )}
      {refused && !overtaken && !FIELDS.some((field) => isAbout(refused, field)) && <ProblemAlert refused={refused} />}
      <FormSection title={t('about')} titleElement="h2">
        <Field id="employee-code" label={t('id')}>
          {(control) => <TextInput {...control} readOnlyVariant="plain" value={id} />}
        </Field>
        <Grid hasGutter md={6}>
          <GridItem>
            <Field id="name" label={t('name')} error={said('name')} isRequired>
              {(control) => <TextInput {...control} isRequired {...text('name')} />}
            </Field>
          </GridItem>
          <GridItem>
            <Field id="job-title" label={t('jobTitle')} error={said('jobTitle')}>
              {(control) => <TextInput {...control} {...text('jobTitle')} />}
            </Field>
          </GridItem>
          <GridItem>
            <Field id="unit" label={t('unit')} hint={t('unitHint')} error={said('unit')} isRequired>
              {(control) => <TextInput {...control} isRequired autoCapitalize="none" spellCheck="false" {...text('unit')} />}
            </Field>
          </GridItem>
          <GridItem>
            <Field id="manager" label={t('managerId')} hint={t('managerIdHint')} error={said('managerId')}>
              {(control) => <TextInput {...control} autoCapitalize="none" spellCheck="false" {...text('managerId')} />}
            </Field>
            {seen.managerId && seen.managerId === form.managerId && (
              <Link to={`/admin/employees/${encodeURIComponent(seen.managerId)}`}>{t('seeManager')}</Link>
            )}
          </GridItem>
          <GridItem>
            <Field id="languages" label={t('languages')} hint={t('languagesHint')} error={said('languages')}>
              {(control) => <TextInput {...control} autoCapitalize="none" spellCheck="false" {...text('languages')} />}
            </Field>
          </GridItem>
          <GridItem>
            <Field id="country" label={t('country')} hint={t('countryHint')} error={said('country')}>
              {(control) => <TextInput {...control} spellCheck="false" {...text('country', 2)} />}
            </Field>
          </GridItem>
          <GridItem>
            <Field id="time-zone" label={t('timeZone')} hint={t('timeZoneHint')} error={said('timeZone')}>
              {(control) => <TextInput {...control} autoCapitalize="none" spellCheck="false" list="time-zones" {...text('timeZone')} />}
            </Field>
            <datalist id="time-zones">
              {Intl.supportedValuesOf('timeZone').map((zone) => (
                <option key={zone} value={zone} />
              ))}
            </datalist>
          </GridItem>
          <GridItem>
            <Checkbox
              id="leader"
              label={
                <>
                  {t('leader')} <Help title={t('leader')}>{t('leaderHelp')}</Help>
                </>
              }
              isChecked={form.leader}
              isDisabled={!editable}
              onChange={(_, leader) => change({ leader })}
            />
          </GridItem>
        </Grid>
      </FormSection>
      <Absences absence={form.absence} change={(absence) => change({ absence })} refused={refused} editable={editable} />
      {editable && (
        <ActionGroup>
          <Button type="submit" isLoading={saving.isPending} isDisabled={saving.isPending || !changed}>
            {t('save')}
          </Button>
          {changed && (
            <Button variant="link" onClick={() => begin(seen)}>
              {t('reset')}
            </Button>
          )}
        </ActionGroup>
      )}
    </Form>
  );
}
