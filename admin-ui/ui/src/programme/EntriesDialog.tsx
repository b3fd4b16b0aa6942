import { FormSection, FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { asLocal, timeZone } from '../change/moment';
import type { Schemas } from '../client/api';
import { isAbout, saidOf } from '../client/fields';
import { asRefused, type Refused } from '../client/problem';
import { Field } from '../state/Field';
import { FormDialog } from '../state/FormDialog';
import { useNotice } from '../state/Notices';
import { useTyped } from '../state/typed';
import { useWords } from '../words/words';
import { useDemandOfWaves } from './calls';
import { asEntry, isNoNumber, type TypedEntry, UNITS, type UnitsAsked, unitsOf } from './waves';
import { programmeWords } from './words';

const typedOf = (entry: Schemas['WaveEntry'] | undefined): TypedEntry => ({
  from: entry?.from ? asLocal(new Date(entry.from)) : '',
  joined: entry?.joined ? String(entry.joined) : '',
  units: unitsOf(entry),
});

const UNITS_IN_WORDS = { SOME: 'unitsSOME', ALL: 'unitsALL' } as const;

/** What has to hold before the second and the third wave open. */
export function EntriesDialog({ entries, close }: { entries: Schemas['WaveEntries']; close: () => void }) {
  const t = useWords(programmeWords);
  const say = useNotice();
  const demanding = useDemandOfWaves();
  const [ambassadors, setAmbassadors] = useState(() => typedOf(entries.ambassadors));
  const [everyone, setEveryone] = useState(() => typedOf(entries.everyone));
  const [tried, setTried] = useState(false);
  const refused = demanding.isError ? asRefused(demanding.error) : undefined;

  function submit() {
    setTried(true);
    if (!isNoNumber(ambassadors) && !isNoNumber(everyone)) {
      demanding.mutate(
        { ambassadors: asEntry(ambassadors), everyone: asEntry(everyone) },
        {
          onSuccess: () => {
            say(t('conditionsSaved'));
            close();
          },
        },
      );
    }
  }

  return (
    <FormDialog
      title={t('conditions')}
      confirm={t('saveConditions')}
      isBusy={demanding.isPending}
      refused={refused && ['ambassadors', 'everyone'].some((field) => isAbout(refused, field)) ? undefined : refused}
      submit={submit}
      close={close}
    >
      <p>{t('conditionsExplained')}</p>
      <Entry of="ambassadors" title={t('AMBASSADORS')} typed={ambassadors} change={setAmbassadors} tried={tried} refused={refused} />
      <Entry of="everyone" title={t('EVERYONE')} typed={everyone} change={setEveryone} tried={tried} refused={refused} />
    </FormDialog>
  );
}

interface EntryProps {
  of: 'ambassadors' | 'everyone';
  title: string;
  typed: TypedEntry;
  change: (typed: TypedEntry) => void;
  tried: boolean;
  refused: Refused | undefined;
}

function Entry({ of, title, typed, change, tried, refused }: EntryProps) {
  const t = useWords(programmeWords);
  const asTyped = useTyped();
  return (
    <FormSection title={title} titleElement="h2">
      <Field
        id={`${of}-from`}
        label={t('notBefore')}
        hint={asTyped('datetime-local', t('notBeforeHint', { zone: timeZone() }))}
        error={saidOf(refused, `${of}.from`, t('notBefore'))}
      >
        {(control) => <TextInput {...control} type="datetime-local" value={typed.from} onChange={(_, from) => change({ ...typed, from })} />}
      </Field>
      <Field
        id={`${of}-joined`}
        label={t('joinedAtLeast')}
        hint={t('joinedHint')}
        error={tried && isNoNumber(typed) ? t('number') : saidOf(refused, `${of}.joined`, t('joinedAtLeast'))}
      >
        {(control) => <TextInput {...control} type="number" min={5} value={typed.joined} onChange={(_, joined) => change({ ...typed, joined })} />}
      </Field>
      <Field id={`${of}-units`} label={t('unitsOpen')} hint={t('unitsOpenHint')} error={saidOf(refused, `${of}.units`, t('unitsOpen'))}>
        {(control) => (
          <FormSelect {...control} value={typed.units} onChange={(_, units) => change({ ...typed, units: units as UnitsAsked })}>
            <FormSelectOption value="" label={t('unitsAny')} />
            {UNITS.map((units) => (
              <FormSelectOption key={units} value={units} label={t(UNITS_IN_WORDS[units])} />
            ))}
          </FormSelect>
        )}
      </Field>
    </FormSection>
  );
}
