import { ActionGroup, Alert, Button, Form, FormSelect, FormSelectOption, TextArea, TextInput } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { answer, api } from '../client/api';
import { saidOf } from '../client/fields';
import { asRefused } from '../client/problem';
import { Screen } from '../shell/Screen';
import { Field } from '../state/Field';
import { ProblemAlert } from '../state/ProblemAlert';
import { useWords } from '../words/words';
import { ReadText } from './ReadText';
import { asTagging } from './tagging';
import { taggingWords } from './words';

interface Tried {
  title: string;
  text: string;
  language: string;
}

/** Reads any text, and keeps nothing of it. */
export default function TryTextPage() {
  const t = useWords(taggingWords);
  const [typed, setTyped] = useState<Tried>({ title: '', text: '', language: '' });
  const [checked, setChecked] = useState(false);
  const reading = useMutation({
    mutationFn: async (tried: Tried) => {
      const { title, text, language } = tried;
      const body = language === '' ? { title, text } : { title, text, language };
      return { tried, tagging: asTagging(await answer(api.POST('/v1/tagging', { body }))) };
    },
  });
  const refused = reading.isError ? asRefused(reading.error) : undefined;
  const missing = (value: string) => (checked && value.trim() === '' ? t('needed') : undefined);
  const change = (part: Partial<Tried>) => setTyped((before) => ({ ...before, ...part }));

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (typed.title.trim() === '') {
      document.getElementById('try-title')?.focus();
    } else if (typed.text.trim() === '') {
      document.getElementById('try-text')?.focus();
    } else {
      reading.mutate(typed);
    }
  }

  return (
    <Screen title={t('title')} intro={t('intro')} help={t('help')}>
      <Form onSubmit={submit} noValidate>
        <Field id="try-title" label={t('titleField')} isRequired error={missing(typed.title) ?? saidOf(refused, 'title', t('titleField'))}>
          {(control) => <TextInput {...control} value={typed.title} onChange={(_, title) => change({ title })} maxLength={500} isRequired />}
        </Field>
        <Field id="try-text" label={t('textField')} isRequired error={missing(typed.text) ?? saidOf(refused, 'text', t('textField'))}>
          {(control) => (
            <TextArea {...control} value={typed.text} onChange={(_, text) => change({ text })} maxLength={200_000} rows={8} resizeOrientation="vertical" isRequired />
          )}
        </Field>
        <Field id="try-language" label={t('language')} error={saidOf(refused, 'language', t('language'))}>
          {(control) => (
            <FormSelect {...control} value={typed.language} onChange={(_, language) => change({ language })}>
              <FormSelectOption value="" label={t('anyLanguage')} />
              <FormSelectOption value="nl" label={t('nl')} />
              <FormSelectOption value="en" label={t('en')} />
            </FormSelect>
          )}
        </Field>
        {refused && !['title', 'text', 'language'].includes(refused.problem.field ?? '') && <ProblemAlert refused={refused} />}
        <ActionGroup>
          <Button type="submit" isLoading={reading.isPending} isDisabled={reading.isPending} spinnerAriaValueText={t('reading')}>
            {t('read')}
          </Button>
        </ActionGroup>
      </Form>
      <p role="status" className="pf-v6-u-screen-reader">
        {reading.isPending ? t('reading') : reading.isSuccess ? t('found') : ''}
      </p>
      <section aria-label={t('found')}>
        {reading.data?.tagging && (
          <>
            {JSON.stringify(reading.data.tried) !== JSON.stringify(typed) && (
              <Alert isInline variant="info" variantLabel="" component="p" title={t('again')} />
            )}
            <ReadText
              key={reading.submittedAt}
              title={reading.data.tried.title}
              text={reading.data.tried.text}
              tagging={reading.data.tagging}
            />
          </>
        )}
      </section>
    </Screen>
  );
}
