import { Button, Form, TextInput } from '@patternfly/react-core';
import { useState, type FormEvent } from 'react';
import { Dialog } from '../state/Dialog';
import { Field } from '../state/Field';
import { idFor } from '../story/draft';
import { useWords } from '../words/words';
import { themeIn, withNew, type Taxonomy } from './taxonomy';
import { themesWords } from './words';

interface AddThemeProps {
  taxonomy: Taxonomy;
  add: (taxonomy: Taxonomy, code: string) => void;
  close: () => void;
}

/** Names a new theme in both languages; its code follows from the English name and stays for ever. */
export function AddTheme({ taxonomy, add, close }: AddThemeProps) {
  const t = useWords(themesWords);
  const [nl, setNl] = useState('');
  const [en, setEn] = useState('');
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState(false);
  const code = idFor(typed || en || nl);
  const taken = themeIn(taxonomy, code) !== undefined;
  const missing = (value: string) => (checked && value.trim() === '' ? t('needed') : undefined);

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (nl.trim() && en.trim() && code && !taken) {
      add(withNew(taxonomy, code, { nl: nl.trim(), en: en.trim() }), code);
    }
  }

  return (
    <Dialog
      title={t('add')}
      close={close}
      buttons={
        <>
          <Button type="submit" form="new-theme">
            {t('addThis')}
          </Button>
          <Button variant="link" onClick={close}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <Form id="new-theme" onSubmit={submit} noValidate>
        <Field id="new-theme-nl" label={t('nameNl')} error={missing(nl)} isRequired>
          {(control) => <TextInput {...control} value={nl} onChange={(_, value) => setNl(value)} maxLength={200} isRequired autoFocus />}
        </Field>
        <Field id="new-theme-en" label={t('nameEn')} error={missing(en)} isRequired>
          {(control) => <TextInput {...control} value={en} onChange={(_, value) => setEn(value)} maxLength={200} isRequired />}
        </Field>
        <Field id="new-theme-code" label={t('code')} help={t('codeHelp')} hint={t('codeHint', { code: code || '…' })} error={taken ? t('codeTaken', { code }) : undefined}>
          {(control) => <TextInput {...control} value={typed} onChange={(_, value) => setTyped(value)} maxLength={100} />}
        </Field>
      </Form>
    </Dialog>
  );
}
