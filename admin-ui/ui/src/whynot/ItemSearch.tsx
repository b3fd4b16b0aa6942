import { ActionGroup, Button, Form, TextInput } from '@patternfly/react-core';
import { useEffect, useState, type FormEvent } from 'react';
import { Field } from '../state/Field';
import { Loaded } from '../state/Loaded';
import { useWords } from '../words/words';
import { useNamed } from './calls';
import { meant, type Named } from './meant';
import { whyNotWords } from './words';

interface ItemSearchProps {
  id: string;
  choose: (contentId: string) => void;
}

/** Finds an item by words of its title or by its code. */
export function ItemSearch({ id, choose }: ItemSearchProps) {
  const t = useWords(whyNotWords);
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const found = useNamed(words);

  function submit(event: FormEvent) {
    event.preventDefault();
    setWords(typed.trim());
  }

  return (
    <>
      <Form onSubmit={submit} isWidthLimited>
        <Field id={id} label={t('words')} hint={t('hint')}>
          {(control) => (
            <TextInput
              {...control}
              value={typed}
              maxLength={200}
              autoCapitalize="none"
              spellCheck="false"
              onChange={(_, value) => setTyped(value)}
            />
          )}
        </Field>
        <ActionGroup>
          <Button type="submit" variant="secondary">
            {t('search')}
          </Button>
        </ActionGroup>
      </Form>
      {words !== '' && <Loaded query={found}>{({ items }) => <Found key={words} items={items ?? []} words={words} choose={choose} />}</Loaded>}
    </>
  );
}

function Found({ items, words, choose }: { items: readonly Named[]; words: string; choose: (contentId: string) => void }) {
  const t = useWords(whyNotWords);
  const only = meant(items, words);
  useEffect(() => {
    if (only) {
      choose(only);
    }
    // Once for each search, and not again when the page around it changes.
  }, [only]);
  return (
    <>
      <p role="status">{items.length === 0 ? t('none') : t('found', { count: items.length })}</p>
      <ul className="pf-v6-c-list pf-m-plain">
        {items.map((item) => (
          <li key={item.contentId}>
            <Button variant="link" isInline onClick={() => choose(item.contentId ?? '')}>
              {item.title ?? item.contentId}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
