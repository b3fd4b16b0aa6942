import { Stack, StackItem, Title } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { LineImport } from '../intake/LineImport';
import { Screen } from '../shell/Screen';
import { Wide } from '../state/Wide';
import { useWords } from '../words/words';
import { importEmployees } from './calls';
import { employeesWords } from './words';

const EXAMPLE = {
  id: 'e-4',
  name: 'Noor Visser',
  unit: 'zorg/wijkteam-west',
  jobTitle: 'wijkverpleegkundige',
  managerId: 'e-1',
  leader: false,
  languages: ['nl'],
  timeZone: 'Europe/Amsterdam',
  country: 'NL',
  absence: [{ from: '2026-12-21', until: '2027-01-04' }],
};

/** Takes in a file of employees. */
export default function ImportPage() {
  const t = useWords(employeesWords);
  const queries = useQueryClient();
  return (
    <Screen title={t('import')} intro={t('importIntro')} help={t('importHelp')} crumbs={[{ to: '/admin/employees', text: t('title') }]}>
      <Stack hasGutter>
        <StackItem>
          <LineImport send={importEmployees} done={() => void queries.invalidateQueries({ queryKey: ['employees'] })} />
        </StackItem>
        <StackItem>
          <Title headingLevel="h2">{t('example')}</Title>
          <p>{t('exampleHint')}</p>
          <Wide label={t('example')}>
            <pre className="wk-json">{JSON.stringify(EXAMPLE)}</pre>
          </Wide>
        </StackItem>
      </Stack>
    </Screen>
  );
}
