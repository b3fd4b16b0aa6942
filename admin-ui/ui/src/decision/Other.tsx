import { ActionGroup, Button, Content, Form, TextInput, Title } from '@patternfly/react-core';
import { useState, type FormEvent } from 'react';
import { Field } from '../state/Field';
import { useWords } from '../words/words';
import { decisionWords } from './words';

/** Why not this one? Any item, also one that was not considered at all (G02). */
export function Other({ choose }: { choose: (contentId: string) => void }) {
  const t = useWords(decisionWords);
  const [contentId, setContentId] = useState('');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (contentId.trim()) {
      choose(contentId.trim());
    }
  }

  return (
    <>
      <Title headingLevel="h2">{t('other')}</Title>
      <Content component="p">{t('otherExplained')}</Content>
      <Form onSubmit={submit} isWidthLimited>
        <Field id="other-item" label={t('contentId')}>
          {(control) => (
            <TextInput
              {...control}
              value={contentId}
              maxLength={200}
              autoCapitalize="none"
              spellCheck="false"
              onChange={(_, typed) => setContentId(typed)}
            />
          )}
        </Field>
        <ActionGroup>
          <Button type="submit" variant="secondary">
            {t('ask')}
          </Button>
        </ActionGroup>
      </Form>
    </>
  );
}
