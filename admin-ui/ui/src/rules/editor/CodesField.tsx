import { Button, Checkbox, FormSelect, FormSelectOption, InputGroup, InputGroupItem, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useBilingual } from '../../words/bilingual';
import { useWords } from '../../words/words';
import type { Code } from '../vocabulary';
import { idOf } from './context';
import { useMarks } from './Field';
import { editorWords } from './words';

interface CodeFieldProps {
  path: string;
  label: string;
  codes: readonly Code[];
  /** Whether another code than those can be typed. */
  open?: boolean;
  marks: string;
}

/** One code out of those that can be. */
export function CodeField({ path, label, codes, open = false, marks, value, change }: CodeFieldProps & { value: string; change: (value: string) => void }) {
  const t = useWords(editorWords);
  const say = useBilingual();
  const state = useMarks(marks);
  const id = idOf(path);
  if (open) {
    return (
      <>
        <TextInput id={id} aria-label={label} list={`${id}-codes`} value={value} onChange={(_, typed) => change(typed)} {...state} />
        <datalist id={`${id}-codes`}>
          {codes.map((code) => (
            <option key={code.id} value={code.id} />
          ))}
        </datalist>
      </>
    );
  }
  const unknown = value !== '' && !codes.some((code) => code.id === value);
  return (
    <FormSelect id={id} aria-label={label} value={value} onChange={(_, chosen) => change(chosen)} {...state}>
      <FormSelectOption value="" label={t('choose')} isDisabled />
      {codes.map((code) => (
        <FormSelectOption key={code.id} value={code.id} label={say(code.phrase)} />
      ))}
      {unknown && <FormSelectOption value={value} label={value} />}
    </FormSelect>
  );
}

/** Any number of codes out of those that can be, as boxes to tick. */
export function CodesField({ path, label, codes, open = false, value, change }: CodeFieldProps & { value: readonly string[]; change: (value: readonly string[]) => void }) {
  const say = useBilingual();
  const id = idOf(path);
  const others = value.filter((one) => !codes.some((code) => code.id === one));
  const all = [...codes, ...others.map((one) => ({ id: one, phrase: { nl: one, en: one } }))];
  const tick = (code: string, on: boolean) => change(on ? [...value, code] : value.filter((one) => one !== code));
  return (
    <div role="group" aria-label={label} aria-describedby={`${id}-help`} id={id} tabIndex={-1} className="wk-codes">
      {all.map((code) => (
        <Checkbox
          key={code.id}
          id={`${id}-${code.id}`}
          label={say(code.phrase)}
          isChecked={value.includes(code.id)}
          onChange={(_, on) => tick(code.id, on)}
        />
      ))}
      {open && <Another label={label} add={(code) => tick(code, true)} />}
    </div>
  );
}

function Another({ label, add }: { label: string; add: (code: string) => void }) {
  const t = useWords(editorWords);
  const [typed, setTyped] = useState('');
  return (
    <InputGroup>
      <InputGroupItem isFill>
        <TextInput aria-label={t('another', { label })} value={typed} onChange={(_, text) => setTyped(text)} />
      </InputGroupItem>
      <InputGroupItem>
        <Button
          variant="control"
          isDisabled={typed.trim() === ''}
          onClick={() => {
            add(typed.trim());
            setTyped('');
          }}
        >
          {t('add')}
        </Button>
      </InputGroupItem>
    </InputGroup>
  );
}
