import { FormGroup, FormSelect, FormSelectOption, Radio, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { timeZone } from '../change/moment';
import { isAbout, saidOf } from '../client/fields';
import { asRefused } from '../client/problem';
import { Field } from '../state/Field';
import { FormDialog } from '../state/FormDialog';
import { useNotice } from '../state/Notices';
import { useTyped } from '../state/typed';
import { useThemeName, useThemes } from '../themes/calls';
import { useWords } from '../words/words';
import { useStartQuiet } from './calls';
import { asWanted, lacks, NO_WISH, type QuietWish, SCOPES } from './quiet';
import { ReasonField } from './ReasonField';
import { programmeWords } from './words';

const FIELDS = ['scope', 'reason', 'from', 'until'];

/** Asks why, and unless it is for everybody from now on, for whom and when; then it is quiet. */
export function QuietDialog({ close }: { close: () => void }) {
  const t = useWords(programmeWords);
  const say = useNotice();
  const typed = useTyped();
  const themes = useThemes();
  const themeName = useThemeName();
  const starting = useStartQuiet();
  const [wish, setWish] = useState(NO_WISH);
  const [tried, setTried] = useState(false);
  const change = (part: Partial<QuietWish>) => setWish({ ...wish, ...part });
  const refused = starting.isError ? asRefused(starting.error) : undefined;
  const missing = tried ? lacks(wish) : [];

  function submit() {
    setTried(true);
    if (lacks(wish).length === 0) {
      starting.mutate(asWanted(wish), {
        onSuccess: () => {
          say(t('quietStarted'));
          close();
        },
      });
    }
  }

  return (
    <FormDialog
      title={t('startQuietTitle')}
      confirm={t('startQuietConfirm')}
      isDanger
      isBusy={starting.isPending}
      refused={refused && FIELDS.some((field) => isAbout(refused, field)) ? undefined : refused}
      submit={submit}
      close={close}
    >
      <p>{t('startQuietExplained')}</p>
      <ReasonField
        id="quiet-reason"
        label={t('quietReason')}
        missing={missing.includes('reason') ? t('quietReasonMissing') : undefined}
        refused={refused}
        value={wish.reason}
        change={(reason) => change({ reason })}
        isFirst
      />
      <FormGroup role="radiogroup" fieldId="quiet-scope" label={t('quietScope')}>
        {SCOPES.map((scope) => (
          <Radio
            key={scope}
            id={`quiet-${scope}`}
            name="quiet-scope"
            label={t(scope)}
            isChecked={wish.scope === scope}
            onChange={() => change({ scope })}
          />
        ))}
      </FormGroup>
      {wish.scope === 'UNIT' && (
        <Field
          id="quiet-unit"
          label={t('quietUnit')}
          hint={t('quietUnitHint')}
          error={missing.includes('unit') ? t('quietUnitMissing') : saidOf(refused, 'scope.unit', t('quietUnit'))}
          isRequired
        >
          {(control) => (
            <TextInput {...control} autoCapitalize="none" spellCheck="false" value={wish.unit} onChange={(_, unit) => change({ unit })} />
          )}
        </Field>
      )}
      {wish.scope === 'THEME' && (
        <Field
          id="quiet-theme"
          label={t('quietTheme')}
          error={missing.includes('theme') ? t('quietThemeMissing') : saidOf(refused, 'scope.theme', t('quietTheme'))}
          isRequired
        >
          {(control) => (
            <FormSelect {...control} value={wish.theme} onChange={(_, theme) => change({ theme })}>
              <FormSelectOption value="" label={t('chooseTheme')} />
              {(themes.data?.themes ?? []).map(({ code }) => (
                <FormSelectOption key={code} value={code} label={themeName(code)} />
              ))}
            </FormSelect>
          )}
        </Field>
      )}
      <Field
        id="quiet-from"
        label={t('from')}
        hint={typed('datetime-local', t('fromHint', { zone: timeZone() }))}
        error={saidOf(refused, 'from', t('from'))}
      >
        {(control) => <TextInput {...control} type="datetime-local" value={wish.from} onChange={(_, from) => change({ from })} />}
      </Field>
      <Field id="quiet-until" label={t('until')} hint={typed('datetime-local', t('untilHint'))} error={saidOf(refused, 'until', t('until'))}>
        {(control) => <TextInput {...control} type="datetime-local" value={wish.until} onChange={(_, until) => change({ until })} />}
      </Field>
    </FormDialog>
  );
}
