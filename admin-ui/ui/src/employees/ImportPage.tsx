import { useQueryClient } from '@tanstack/react-query';
import { LineImport } from '../intake/LineImport';
import { sendLines } from '../intake/send';
import { useMay } from '../session/session';
import { Screen } from '../shell/Screen';
import { useWords } from '../words/words';
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

/** Takes in a file with an employee on each line. */
export default function ImportPage() {
  const t = useWords(employeesWords);
  const may = useMay();
  const queries = useQueryClient();
  return (
    <Screen title={t('import')} intro={t('importIntro')} help={t('importHelp')} crumbs={[{ to: '/admin/employees', text: t('title') }]}>
      <LineImport
        example={EXAMPLE}
        exampleHint={t('exampleHint')}
        send={(lines) => sendLines('/v1/employees/import', lines)}
        pageOf={may('getEmployee') ? (id) => `/admin/employees/${encodeURIComponent(id)}` : undefined}
        changed={() => void queries.invalidateQueries({ queryKey: ['employees'] })}
      />
    </Screen>
  );
}
