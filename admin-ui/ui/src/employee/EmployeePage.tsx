import { Button, Stack, StackItem, Title } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { type Employee, readEmployee } from '../employees/calls';
import { useMay } from '../session/session';
import { Screen } from '../shell/Screen';
import { Loaded } from '../state/Loaded';
import { useNotice } from '../state/Notices';
import { useWords } from '../words/words';
import { EmployerPart } from './EmployerPart';
import { EraseDialog } from './EraseDialog';
import { employeeWords } from './words';

/** The employer's part of one person. */
export default function EmployeePage() {
  const t = useWords(employeeWords);
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['employee', id], queryFn: () => readEmployee(id) });
  return (
    <Screen title={query.data?.name ?? t('title')} help={t('help')} crumbs={[{ to: '/admin/employees', text: t('employees') }]}>
      <Loaded query={query}>{(employee) => <Parts key={id} id={id} employee={employee} />}</Loaded>
    </Screen>
  );
}

function Parts({ id, employee }: { id: string; employee: Employee }) {
  const t = useWords(employeeWords);
  const may = useMay();
  const say = useNotice();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [erasing, setErasing] = useState(false);

  async function erased() {
    say(t('erased', { name: employee.name }));
    await navigate('/admin/employees');
    queries.removeQueries({ queryKey: ['employee', id] });
    await queries.invalidateQueries({ queryKey: ['employees'] });
  }

  return (
    <Stack hasGutter>
      <StackItem>
        <EmployerPart id={id} employee={employee} editable={may('putEmployee')} />
      </StackItem>
      {may('eraseEmployee') && (
        <StackItem>
          <Title headingLevel="h2">{t('erase')}</Title>
          <p>{t('eraseIntro')}</p>
          <Button variant="danger" isInline onClick={() => setErasing(true)}>
            {t('erase')}
          </Button>
        </StackItem>
      )}
      {erasing && <EraseDialog id={id} name={employee.name} close={() => setErasing(false)} done={() => void erased()} />}
    </Stack>
  );
}
