import {
  Button,
  Flex,
  FlexItem,
  Form,
  Label,
  LabelGroup,
  TextInput,
} from '@patternfly/react-core';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { Field } from '../state/Field';
import { useNotice } from '../state/Notices';
import { useWords } from '../words/words';
import { forget, keep, savedFilters } from './saved';
import { decisionsWords } from './words';
import { Dialog } from '../state/Dialog';

/** Filters that somebody uses more often, by a name of their own. */
export function SavedFilters({ search }: { search: string }) {
  const t = useWords(decisionsWords);
  const [saved, setSaved] = useState(savedFilters);
  const [naming, setNaming] = useState(false);

  if (saved.length === 0 && search === '') {
    return null;
  }
  return (
    <Flex>
      {saved.length > 0 && (
        <FlexItem>
          <LabelGroup categoryName={t('saved')} numLabels={20}>
            {saved.map(({ name, search: kept }) => (
              <Label
                key={name}
                color="blue"
                onClose={() => setSaved(forget(name))}
                closeBtnAriaLabel={t('forget', { name })}
                render={({ className, content }) => (
                  <Link className={className} to={`?${kept}`} aria-current={kept === search ? 'true' : undefined}>
                    {content}
                  </Link>
                )}
              >
                {name}
              </Label>
            ))}
          </LabelGroup>
        </FlexItem>
      )}
      {search !== '' && !saved.some((one) => one.search === search) && (
        <FlexItem>
          <Button variant="link" isInline onClick={() => setNaming(true)}>
            {t('save')}
          </Button>
        </FlexItem>
      )}
      {naming && (
        <NameDialog
          close={() => setNaming(false)}
          save={(name) => {
            setSaved(keep({ name, search }));
            setNaming(false);
          }}
        />
      )}
    </Flex>
  );
}

function NameDialog({ close, save }: { close: () => void; save: (name: string) => void }) {
  const t = useWords(decisionsWords);
  const say = useNotice();
  const [name, setName] = useState('');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim()) {
      save(name.trim());
      say(t('savedAs', { name: name.trim() }));
    }
  }

  return (
    <Dialog
      title={t('saveTitle')}
      close={close}
      buttons={
        <>
          <Button type="submit" form="save-filter-form">
            {t('keep')}
          </Button>
          <Button variant="link" onClick={close}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <Form id="save-filter-form" onSubmit={submit}>
        <Field id="filter-name" label={t('saveName')} hint={t('saveHint')} isRequired>
          {(control) => (
            <TextInput {...control} isRequired autoFocus maxLength={60} value={name} onChange={(_, typed) => setName(typed)} />
          )}
        </Field>
      </Form>
    </Dialog>
  );
}
