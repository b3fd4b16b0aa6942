import { FormSelect, FormSelectOption, List, ListItem } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { asRefused } from '../client/problem';
import { Field } from '../state/Field';
import { ProblemAlert } from '../state/ProblemAlert';
import { useTryAgain } from '../state/tryAgain';
import { Waiting } from '../state/Waiting';
import { Wide } from '../state/Wide';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { type Temper, useTypicalMonth } from './calls';
import { type Day, drawable, reasons, weeks } from './month';
import type { Programme, Wish } from './wish';
import { programmeWords } from './words';
import './programme.css';

const TEMPERS: readonly Temper[] = ['EAGER', 'IGNORING', 'ANNOYED'];

/** What the caps as they are filled in would mean for an invented person, before anything is saved. */
export function Month({ programme, wish }: { programme: Programme; wish: Wish }) {
  const t = useWords(programmeWords);
  const retry = useTryAgain();
  const [temper, setTemper] = useState<Temper>('EAGER');
  const caps = drawable(programme, wish);
  const month = useTypicalMonth(caps && { caps, mode: wish.mode, temper });
  return (
    <>
      <p>{t('monthExplained')}</p>
      <Field id="temper" label={t('temper')} help={t('temperHelp')}>
        {(control) => (
          <FormSelect {...control} value={temper} onChange={(_, chosen) => setTemper(chosen as Temper)}>
            {TEMPERS.map((each) => (
              <FormSelectOption key={each} value={each} label={t(each)} />
            ))}
          </FormSelect>
        )}
      </Field>
      {!caps && <p role="status">{t('monthNeedsCaps')}</p>}
      {caps && month.isError && <ProblemAlert refused={asRefused(month.error)} retry={retry} />}
      {caps && month.isLoading && <Waiting />}
      {caps && month.data && <Drawing pushes={month.data.pushes ?? 0} days={month.data.days ?? []} />}
    </>
  );
}

function Drawing({ pushes, days }: { pushes: number; days: readonly Day[] }) {
  const t = useWords(programmeWords);
  const { shortDate, weekday } = useFormats();
  const rows = weeks(days);
  return (
    <>
      <p aria-live="polite">
        <strong>{t('monthCount', { count: pushes })}</strong>
      </p>
      <Wide label={t('monthTitle')}>
        <Table variant="compact" gridBreakPoint="" aria-label={t('monthTitle')} className="wk-month">
          <Thead>
            <Tr>
              <Th modifier="nowrap">{t('weekOf')}</Th>
              {(rows[0] ?? []).map(({ date }) => (
                <Th key={date} modifier="nowrap">
                  {weekday(date)}
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {rows.map((week) => (
              <Tr key={week[0]?.date}>
                <Th scope="row" modifier="nowrap">
                  {shortDate(week[0]?.date)}
                </Th>
                {week.map((day) => (
                  <Td key={day.date} className={day.working ? undefined : 'wk-off'}>
                    <OneDay day={day} />
                  </Td>
                ))}
              </Tr>
            ))}
          </Tbody>
        </Table>
      </Wide>
      <List>
        {reasons(days).map(({ text, days: count }) => (
          <ListItem key={text}>
            {t('daysWithout', { count })} {text}
          </ListItem>
        ))}
      </List>
    </>
  );
}

function OneDay({ day: { working, pushes = [] } }: { day: Day }) {
  const t = useWords(programmeWords);
  if (!working) {
    return <small>{t('off')}</small>;
  }
  return pushes.length === 0 ? (
    <span className="pf-v6-screen-reader">{t('noPush')}</span>
  ) : (
    <>
      {pushes.map((time) => (
        <span key={time} className="wk-month-push">
          {time}
        </span>
      ))}
    </>
  );
}
