import { Button, FormSection, Grid, GridItem, TextInput } from '@patternfly/react-core';
import { saidOf } from '../client/fields';
import type { Refused } from '../client/problem';
import { Help } from '../shell/Screen';
import { Field } from '../state/Field';
import { useTyped } from '../state/typed';
import { useWords } from '../words/words';
import type { Away } from './form';
import { employeeWords } from './words';

interface AbsencesProps {
  absence: readonly Away[];
  change: (absence: Away[]) => void;
  refused: Refused | undefined;
  editable: boolean;
}

/** When somebody is away: dates, and nothing but dates. */
export function Absences({ absence, change, refused, editable }: AbsencesProps) {
  const t = useWords(employeeWords);
  const typed = useTyped();
  const set = (at: number, part: Partial<Away>) =>
    change(absence.map((away, number) => (number === at ? { ...away, ...part } : away)));
  return (
    <FormSection
      title={
        <>
          {t('absence')} <Help title={t('absence')}>{t('absenceHelp')}</Help>
        </>
      }
      titleElement="h2"
    >
      {absence.length === 0 && <p>{t('absenceNone')}</p>}
      {absence.map((away, at) => (
        <Grid key={at} hasGutter md={4} role="group" aria-label={t('absenceNumber', { number: at + 1 })}>
          <GridItem>
            <Field id={`from-${at}`} label={t('from')} hint={typed('date')} error={saidOf(refused, `absence[${at}].from`, t('from'))}>
              {(control) => (
                <TextInput
                  {...control}
                  type="date"
                  readOnlyVariant={editable ? undefined : 'default'}
                  value={away.from}
                  onChange={(_, from) => set(at, { from })}
                />
              )}
            </Field>
          </GridItem>
          <GridItem>
            <Field id={`until-${at}`} label={t('until')} hint={typed('date')} error={saidOf(refused, `absence[${at}].until`, t('until'))}>
              {(control) => (
                <TextInput
                  {...control}
                  type="date"
                  readOnlyVariant={editable ? undefined : 'default'}
                  value={away.until}
                  onChange={(_, until) => set(at, { until })}
                />
              )}
            </Field>
          </GridItem>
          {editable && (
            <GridItem>
              <Button
                variant="link"
                aria-label={t('removeAbsenceOf', { number: at + 1 })}
                onClick={() => change(absence.filter((_, number) => number !== at))}
              >
                {t('removeAbsence')}
              </Button>
            </GridItem>
          )}
        </Grid>
      ))}
      {editable && (
        <div>
          <Button variant="secondary" onClick={() => change([...absence, { from: '', until: '' }])}>
            {t('addAbsence')}
          </Button>
        </div>
      )}
    </FormSection>
  );
}
