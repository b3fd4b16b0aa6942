import { Button, Flex, Form, FormGroup, List, ListComponent, ListItem, OrderType, TextInput, Title } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { saidOf } from '../client/fields';
import { asRefused } from '../client/problem';
import { save } from '../client/save';
import { Field } from '../state/Field';
import { Part } from '../state/Part';
import { ProblemAlert } from '../state/ProblemAlert';
import { useTyped } from '../state/typed';
import { Wide } from '../state/Wide';
import { useWords } from '../words/words';
import { exportLog, type Form as FileForm } from './calls';
import { type Period, periodOf } from './period';
import { auditWords } from './words';

const FORMS: readonly FileForm[] = ['ndjson', 'csv'];
const COMMAND = 'java -jar weerklank-verify.jar weerklank-log.ndjson --key weerklank-keys.json';

/** The log to take along, and how to check it without the service. */
export function Exporting() {
  const t = useWords(auditWords);
  return (
    <Part title={t('export')} help={t('exportHelp')}>
      <div className="wk-flow">
        <ExportForm />
        <Title headingLevel="h3" size="md">{t('without')}</Title>
        <List component={ListComponent.ol} type={OrderType.number}>
          <ListItem>{t('withoutKey')}</ListItem>
          <ListItem>{t('withoutExport')}</ListItem>
          <ListItem>{t('withoutRun')}</ListItem>
        </List>
        <Wide label={t('command')}>
          <pre className="wk-json">{COMMAND}</pre>
        </Wide>
        <p>{t('withoutMore')}</p>
      </div>
    </Part>
  );
}

function ExportForm() {
  const t = useWords(auditWords);
  const typed = useTyped();
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const saving = useMutation({
    mutationFn: async ({ period, form }: { period: Period; form: FileForm }) =>
      save(await exportLog(period, form), `weerklank-log.${form}`),
  });
  const period = periodOf(first, last);
  const refused = saving.error ? asRefused(saving.error) : undefined;
  const wrongFirst = saidOf(refused, 'from', t('first'));
  const wrongLast = period ? saidOf(refused, 'to', t('last')) : t('turnedRound');
  return (
    <Form onSubmit={(event) => event.preventDefault()} aria-label={t('export')} noValidate>
      {refused && !wrongFirst && !wrongLast && <ProblemAlert refused={refused} />}
      <p>{t('exportIntro')}</p>
      <Field id="export-first" label={t('first')} hint={typed('date', t('firstHint'))} error={wrongFirst}>
        {(control) => <TextInput {...control} className="wk-moment" type="date" value={first} onChange={(_, day) => setFirst(day)} />}
      </Field>
      <Field id="export-last" label={t('last')} hint={typed('date', t('lastHint'))} error={wrongLast}>
        {(control) => <TextInput {...control} className="wk-moment" type="date" value={last} onChange={(_, day) => setLast(day)} />}
      </Field>
      <FormGroup>
        <Flex rowGap={{ default: 'rowGapSm' }}>
          {FORMS.map((form) => (
            <Button
              key={form}
              variant="secondary"
              isLoading={saving.isPending && saving.variables.form === form}
              isDisabled={saving.isPending || !period}
              onClick={() => period && saving.mutate({ period, form })}
            >
              {t(form)}
            </Button>
          ))}
        </Flex>
      </FormGroup>
    </Form>
  );
}
