import { ActionGroup, Button, Form, FormSelect, FormSelectOption, FormSelectOptionGroup, Grid, GridItem, TextInput } from '@patternfly/react-core';
import { useState, type FormEvent } from 'react';
import { saidOf } from '../client/fields';
import type { Refused } from '../client/problem';
import { Field } from '../state/Field';
import { useTyped } from '../state/typed';
import { useWords } from '../words/words';
import { CAME_TO, type Filter, isEmpty, searchOf } from './filter';
import { useReasons } from './reasons';
import { decisionsWords } from './words';

const NOTHING: Filter = { from: '', to: '', contentId: '', outcome: '' };

interface FilterFormProps {
  filter: Filter;
  /** The reasons that can be chosen, by their codes. */
  reasons: readonly string[];
  refused: Refused | undefined;
  apply: (filter: Filter) => void;
}

/** What to look for; it counts once it is sent, and then stands in the address of the page. */
export function FilterForm({ filter, reasons, refused, apply }: FilterFormProps) {
  const t = useWords(decisionsWords);
  const sentences = useReasons(reasons);
  const asTyped = useTyped();
  const [typed, setTyped] = useState(filter);
  const [applied, setApplied] = useState(filter);
  if (searchOf(applied).toString() !== searchOf(filter).toString()) {
    // Another filter came into the address, by "back" for instance.
    setApplied(filter);
    setTyped(filter);
  }
  const change = (part: Partial<Filter>) => setTyped({ ...typed, ...part });

  function submit(event: FormEvent) {
    event.preventDefault();
    apply(typed);
  }

  return (
    <Form onSubmit={submit} aria-label={t('filters')} role="search">
      <Grid hasGutter md={6} xl={3}>
        <GridItem>
          <Field id="from" label={t('from')} hint={asTyped('date')} error={saidOf(refused, 'from', t('from'))}>
            {(control) => <TextInput {...control} type="date" value={typed.from} onChange={(_, from) => change({ from })} />}
          </Field>
        </GridItem>
        <GridItem>
          <Field id="to" label={t('to')} hint={asTyped('date')} error={saidOf(refused, 'to', t('to'))}>
            {(control) => <TextInput {...control} type="date" value={typed.to} onChange={(_, to) => change({ to })} />}
          </Field>
        </GridItem>
        <GridItem>
          <Field id="contentId" label={t('contentId')} hint={t('contentIdHint')} error={saidOf(refused, 'contentId', t('contentId'))}>
            {(control) => (
              <TextInput
                {...control}
                type="search"
                value={typed.contentId}
                autoCapitalize="none"
                spellCheck="false"
                onChange={(_, contentId) => change({ contentId })}
              />
            )}
          </Field>
        </GridItem>
        <GridItem>
          <Field id="outcome" label={t('outcome')} hint={t('outcomeHint')} error={saidOf(refused, 'outcome', t('outcome'))}>
            {(control) => (
              <FormSelect {...control} value={typed.outcome} onChange={(_, outcome) => change({ outcome })}>
                <FormSelectOption value="" label={t('any')} />
                {CAME_TO.map((outcome) => (
                  <FormSelectOption key={outcome} value={outcome} label={t(outcome)} />
                ))}
                {sentences.length > 0 && (
                  <FormSelectOptionGroup label={t('because')}>
                    {sentences.map(({ code, sentence }) => (
                      <FormSelectOption key={code} value={code} label={sentence} />
                    ))}
                  </FormSelectOptionGroup>
                )}
              </FormSelect>
            )}
          </Field>
        </GridItem>
      </Grid>
      <ActionGroup>
        <Button type="submit">{t('search')}</Button>
        {!isEmpty(filter) && (
          <Button variant="link" onClick={() => apply(NOTHING)}>
            {t('clear')}
          </Button>
        )}
      </ActionGroup>
    </Form>
  );
}
