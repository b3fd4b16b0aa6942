import { Checkbox, FormSelect, FormSelectOption, Switch, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { Help } from '../../shell/Screen';
import { useBilingual } from '../../words/bilingual';
import { useTyped } from '../../state/typed';
import { useWords } from '../../words/words';
import { isOn, OWNERS, UNKNOWNS } from '../rule';
import { rulesWords } from '../words';
import { idOf, useDesk } from './context';
import { Field, useMarks } from './Field';
import { requirementsIn, withChannel, withDay } from './scope';
import { editorWords } from './words';

/** What the rule is called, whose it is, and whether it is on. */
export function NameEditor() {
  const t = useWords(editorWords);
  const tr = useWords(rulesWords);
  const { rule, change } = useDesk();
  return (
    <div className="wk-fields">
      <TitleField language="nl" label={t('nameNl')} />
      <TitleField language="en" label={t('nameEn')} />
      <Field path="/owner" label={t('owner')} help={<Help title={t('owner')}>{t('ownerHelp')}</Help>}>
        <FormSelect
          id={idOf('/owner')}
          value={rule.owner}
          onChange={(_, owner) => change((now) => ({ ...now, owner }), '/owner')}
          {...useMarks('/owner')}
        >
          {OWNERS.map((owner) => (
            <FormSelectOption key={owner} value={owner} label={tr(owner)} />
          ))}
        </FormSelect>
      </Field>
      <Switch
        id={idOf('/enabled')}
        label={isOn(rule) ? t('ruleOn') : t('ruleOff')}
        isChecked={isOn(rule)}
        onChange={(_, enabled) => change((now) => ({ ...now, enabled }), '/enabled')}
      />
    </div>
  );
}

function TitleField({ language, label }: { language: 'nl' | 'en'; label: string }) {
  const { rule, change } = useDesk();
  const path = `/title/${language}`;
  return (
    <Field path={path} label={label}>
      <TextInput
        id={idOf(path)}
        lang={language}
        maxLength={200}
        value={rule.title[language]}
        onChange={(_, text) => change((now) => ({ ...now, title: { ...now.title, [language]: text } }), path)}
        {...useMarks(path)}
      />
    </Field>
  );
}

/** What the rule does when a fact that it looks at is missing. */
export function UnknownEditor() {
  const t = useWords(editorWords);
  const tr = useWords(rulesWords);
  const { rule, change } = useDesk();
  return (
    <Field path="/onUnknown" label={t('unknown')} help={<Help title={t('unknown')}>{t('unknownHelp')}</Help>}>
      <FormSelect
        id={idOf('/onUnknown')}
        value={rule.onUnknown}
        onChange={(_, onUnknown) => change((now) => ({ ...now, onUnknown }), '/onUnknown')}
        {...useMarks('/onUnknown')}
      >
        {UNKNOWNS.map((one) => (
          <FormSelectOption key={one} value={one} label={tr(one)} />
        ))}
      </FormSelect>
    </Field>
  );
}

/** Where and when the rule holds, and which requirements it serves. */
export function ScopeEditor() {
  const t = useWords(editorWords);
  return (
    <div className="wk-fields">
      <Channels />
      <DayField part="from" label={t('validFrom')} hint={t('validFromHint')} />
      <DayField part="until" label={t('validUntil')} hint={t('validUntilHint')} />
      <Serves />
    </div>
  );
}

function Channels() {
  const t = useWords(editorWords);
  const say = useBilingual();
  const { rule, change, vocabulary } = useDesk();
  const chosen = rule.scope?.channels ?? [];
  const tick = (id: string, on: boolean) => change((now) => withChannel(now, id, on), '/scope');
  return (
    <Field path="/scope" label={t('channels')} hint={t('noneIsAll')} role="group">
      <div className="wk-codes">
        {vocabulary.facts.get('asked.channel')?.codes.map((code) => (
          <Checkbox
            key={code.id}
            id={idOf(`/scope/${code.id}`)}
            label={say(code.phrase)}
            isChecked={chosen.includes(code.id)}
            onChange={(_, on) => tick(code.id, on)}
          />
        ))}
      </div>
    </Field>
  );
}

function DayField({ part, label, hint }: { part: 'from' | 'until'; label: string; hint: string }) {
  const typed = useTyped();
  const { rule, change } = useDesk();
  const path = `/valid/${part}`;
  return (
    <Field path={path} label={label} hint={typed('date', hint)}>
      <TextInput
        id={idOf(path)}
        type="date"
        value={rule.valid?.[part] ?? ''}
        onChange={(_, day) => change((now) => withDay(now, part, day), path)}
        {...useMarks(path)}
      />
    </Field>
  );
}

function Serves() {
  const t = useWords(editorWords);
  const { rule, change } = useDesk();
  const present = rule.serves ?? [];
  const [typed, setTyped] = useState('');
  const shown = requirementsIn(typed).join() === present.join() ? typed : present.join(', ');
  return (
    <Field path="/serves" label={t('serves')} hint={t('servesHint')}>
      <TextInput
        id={idOf('/serves')}
        value={shown}
        onChange={(_, text) => {
          setTyped(text);
          const serves = requirementsIn(text);
          change((now) => ({ ...now, serves }), '/serves');
        }}
        {...useMarks('/serves')}
      />
    </Field>
  );
}
