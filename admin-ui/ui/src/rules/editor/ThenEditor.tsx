import { Button, FormSelect, FormSelectOption } from '@patternfly/react-core';
import PlusIcon from '@patternfly/react-icons/dist/esm/icons/plus-icon';
import TrashIcon from '@patternfly/react-icons/dist/esm/icons/trash-icon';
import { useBilingual } from '../../words/bilingual';
import { useWords } from '../../words/words';
import type { Amount, Effect, Rule, Value } from '../rule';
import { useQuantity } from '../quantity';
import type { EffectField, EffectForm } from '../vocabulary';
import { rulesWords } from '../words';
import { AmountField } from './AmountField';
import { CodeField, CodesField } from './CodesField';
import { idOf, useDesk } from './context';
import { formOf, inForm, newEffect, withField } from './effects';
import { Below, Field, useMarks } from './Field';
import { isOutside } from './number';
import { editorWords } from './words';

const MOST = 8;

/** What a rule says when its condition holds. */
export function ThenEditor() {
  const t = useWords(editorWords);
  const { rule, change, vocabulary, issuesAt, focus } = useDesk();
  const mild = vocabulary.effects.get('LABEL');
  const [plain] = mild?.forms ?? [];

  function add(form: EffectForm) {
    const index = rule.then.length;
    change((now) => ({ ...now, then: [...now.then, newEffect('LABEL', '', form)] }), `/then/add/${index}`);
    focus(`/then/${index}/effect`);
  }

  return (
    <>
      <Below path="/then" issues={issuesAt('/then')} />
      <ol className="wk-effects">
        {rule.then.map((effect, index) => (
          <EffectEditor key={index} effect={effect} index={index} />
        ))}
      </ol>
      {plain && rule.then.length < MOST && (
        <div className="wk-add">
          <Button variant="link" isInline icon={<PlusIcon />} onClick={() => add(plain)}>
            {t('addEffect')}
          </Button>
        </div>
      )}
    </>
  );
}

function EffectEditor({ effect, index }: { effect: Effect; index: number }) {
  const t = useWords(editorWords);
  const say = useBilingual();
  const { rule, change, vocabulary, issuesAt, focus } = useDesk();
  const path = `/then/${index}`;
  const state = useMarks(`${path}/effect`);
  const word = vocabulary.effects.get(effect.effect);
  const forms = word?.forms ?? [];
  const form = formOf(effect, forms) as EffectForm | undefined;
  const name = say(word?.phrase);

  const become = (next: (effect: Effect) => Effect, about: string) =>
    change((now) => ({ ...now, then: now.then.map((one, at) => (at === index ? next(one) : one)) }), `${path}/${about}`);

  function choose(id: string) {
    const [first] = vocabulary.effects.get(id)?.forms ?? [];
    if (first) {
      become((now) => newEffect(id, now.reason, first), 'effect');
    }
  }

  return (
    <li className="wk-condition">
      <div role="group" aria-label={t('effect', { name })}>
        <div className="wk-condition-row">
          <FormSelect
            id={idOf(`${path}/effect`)}
            aria-label={t('whatHappens')}
            value={effect.effect}
            onChange={(_, chosen) => choose(chosen)}
            {...state}
          >
            {[...vocabulary.effects.values()].map((one) => (
              <FormSelectOption key={one.id} value={one.id} label={say(one.phrase)} />
            ))}
          </FormSelect>
          {rule.then.length > 1 && (
            <Button
              variant="plain"
              icon={<TrashIcon />}
              aria-label={t('removeEffect', { name })}
              onClick={() => {
                change((now) => ({ ...now, then: now.then.filter((_, at) => at !== index) }), `${path}/remove`);
                focus('/then/title');
              }}
            />
          )}
        </div>
        <Below path={`${path}/effect`} issues={[...issuesAt(`${path}/effect`), ...issuesAt(path)]} />
        {forms.length > 1 && form && (
          <FormSelect
            id={idOf(`${path}/form`)}
            aria-label={t('whichWay')}
            value={form.id}
            onChange={(_, chosen) => {
              const next = forms.find((one) => one.id === chosen);
              if (next) {
                become((now) => inForm(now, next), 'form');
              }
            }}
          >
            {forms.map((one) => (
              <FormSelectOption key={one.id} value={one.id} label={say(one.phrase)} />
            ))}
          </FormSelect>
        )}
        <div className="wk-fields">
          {form?.fields.map((field) => <EffectFieldEditor key={field.id} effect={effect} index={index} field={field} />)}
          <Field path={`${path}/reason`} label={t('reason')} hint={t('reasonHint')}>
            <CodeField
              path={`${path}/reason`}
              label={t('reason')}
              codes={[...vocabulary.reasons.values()]}
              marks={`${path}/reason`}
              value={effect.reason}
              change={(reason) => become((now) => ({ ...now, reason }), 'reason')}
            />
          </Field>
        </div>
      </div>
    </li>
  );
}

function EffectFieldEditor({ effect, index, field }: { effect: Effect; index: number; field: EffectField }) {
  const t = useWords(editorWords);
  const say = useBilingual();
  const { change } = useDesk();
  const path = `/then/${index}/${field.id}`;
  const label = say(field.phrase);
  const value = effect[field.id];
  const tr = useWords(rulesWords);
  const quantity = useQuantity();
  const { bounds } = field;
  const outside = bounds !== null && (value === null || typeof value === 'number') && isOutside(value, bounds);
  const range = bounds ? tr('fromTo', { from: quantity(bounds.min, field.unit), to: quantity(bounds.max, field.unit) }) : '';

  const put = (rule: Rule, next: Value): Rule => ({
    ...rule,
    then: rule.then.map((one, at) => (at === index ? withField(one, field.id, next, field.required) : one)),
  });
  const become = (next: Value) => change((rule) => put(rule, next), path);

  return (
    <Field path={path} label={label} instead={outside ? t('outside', { range }) : undefined} {...(field.type === 'CODES' ? { role: 'group' as const, hint: field.required ? undefined : t('noneIsAll') } : {})}>
      {field.type === 'NUMBER' ? (
        <AmountField
          path={path}
          label={label}
          amount={(value as Amount | undefined) ?? null}
          unit={field.unit}
          bounds={field.bounds}
          meant={field.id === 'amount' ? 'points' : field.id}
          marks={path}
          put={put}
        />
      ) : field.type === 'CODES' ? (
        <CodesField path={path} label={label} codes={field.codes} marks={path} value={(value as readonly string[] | undefined) ?? []} change={become} />
      ) : (
        <CodeField path={path} label={label} codes={field.codes} marks={path} value={String(value ?? '')} change={become} />
      )}
    </Field>
  );
}
