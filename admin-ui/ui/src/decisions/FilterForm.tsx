import { ActionGroup, Button, Form, FormSelect, FormSelectOption, Grid, GridItem, TextInput } from '@patternfly/react-core';
import { useState, type FormEvent } from 'react';
import { saidOf } from '../client/fields';
import type { Refused } from '../client/problem';
import { Field } from '../state/Field';
import { useWords } from '../words/words';
import { type Filter, isEmpty } from './filter';
import { decisionsWords } from './words';

const CAME_TO = ['OFFERED', 'PUSHED', 'WITHHELD'] as const;
const NOTHING: Filter = { from: '', to: '', contentId: '', outcome: '' };

/** What to look for; it counts once it is sent, and then stands in the address of the page. */
export function FilterForm({ filter, refused, apply }: { filter: Filter; refused: Refused | undefined; apply: (filter: Filter) => void }) {
  const t = useWords(decisionsWords);
  const [typed, setTyped] = useState(filter);
  const change = (part: Partial<Filter>) => setTyped({ ...typed, ...part });

  function submit(event: FormEvent) {
    event.preventDefault();
    apply(typed);
  }

  return (
    <Form onSubmit={submit} aria-label={t('filters')} role="search">
      <Grid hasGutter md={6} xl={3}>
        <GridItem>
          <Field id="from" label={t('from')} error={saidOf(refused, 'from')}>
            {(control) => <TextInput {...control} type="date" value={typed.from} onChange={(_, from) => change({ from })} />}
          </Field>
        </GridItem>
        <GridItem>
          <Field id="to" label={t('to')} error={saidOf(refused, 'to')}>
            {(control) => <TextInput {...control} type="date" value={typed.to} onChange={(_, to) => change({ to })} />}
          </Field>
        </GridItem>
        <GridItem>
          <Field id="contentId" label={t('contentId')} hint={t('contentIdHint')} error={saidOf(refused, 'contentId')}>
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
          <Field id="outcome" label={t('outcome')} hint={t('outcomeHint')} error={saidOf(refused, 'outcome')}>
            {(control) => (
              <FormSelect {...control} value={typed.outcome} onChange={(_, outcome) => change({ outcome })}>
                <FormSelectOption value="" label={t('any')} />
                {CAME_TO.map((outcome) => (
                  <FormSelectOption key={outcome} value={outcome} label={t(outcome)} />
                ))}
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
