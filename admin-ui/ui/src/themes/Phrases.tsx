import { Button, FormFieldGroup, FormFieldGroupHeader, FormSelect, FormSelectOption, Label, TextArea, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { Field } from '../state/Field';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { byStrength, withPhrases, type Language, type Seed } from './taxonomy';
import './themes.css';
import { themesWords } from './words';

const MANY = 30;
const STRENGTHS = [
  [1000, 'strong'],
  [600, 'fair'],
  [300, 'slight'],
] as const;

interface PhrasesProps {
  id: string;
  title: string;
  help: string;
  language: Language;
  seeds: readonly Seed[];
  change: (seeds: Seed[]) => void;
}

/** Words and phrases by strength: add some, take some away, or add one again to change how much it says. */
export function Phrases({ id, title, help, language, seeds, change }: PhrasesProps) {
  const t = useWords(themesWords);
  const { share } = useFormats();
  const [typed, setTyped] = useState('');
  const [weight, setWeight] = useState(600);
  const [sought, setSought] = useState('');
  const shown = sought.trim() === '' ? seeds : seeds.filter((seed) => seed.phrase.toLowerCase().includes(sought.trim().toLowerCase()));

  function add() {
    change(withPhrases(seeds, typed, weight));
    setTyped('');
  }

  return (
    <FormFieldGroup header={<FormFieldGroupHeader titleText={{ text: title, id: `${id}-title` }} titleDescription={help} />}>
      {seeds.length > MANY && (
        <Field id={`${id}-sought`} label={t('seek')}>
          {(control) => <TextInput {...control} type="search" value={sought} onChange={(_, value) => setSought(value)} />}
        </Field>
      )}
      {seeds.length === 0 && <p>{t('noPhrases')}</p>}
      {byStrength(shown).map((strength) => (
        <div key={strength.weight}>
          <strong id={`${id}-${strength.weight}`}>{t('says', { strength: strengthName(strength.weight), share: share(strength.weight) })}</strong>
          <ul className="wk-chips" aria-labelledby={`${id}-${strength.weight}`} lang={language}>
            {strength.phrases.map((phrase) => (
              <li key={phrase}>
                <Label
                  onClose={() => change(seeds.filter((seed) => seed.phrase !== phrase))}
                  closeBtnAriaLabel={t('removePhrase', { phrase })}
                >
                  {phrase}
                </Label>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <Field id={`${id}-typed`} label={t('addPhrases')} hint={t('addPhrasesHint')}>
        {(control) => <TextArea {...control} lang={language} rows={2} resizeOrientation="vertical" value={typed} onChange={(_, value) => setTyped(value)} />}
      </Field>
      <Field id={`${id}-weight`} label={t('weight')} help={t('weightHelp')}>
        {(control) => (
          <FormSelect {...control} value={weight} onChange={(_, value) => setWeight(Number(value))} className="wk-moment">
            {STRENGTHS.map(([value, key]) => (
              <FormSelectOption key={value} value={value} label={t(key)} />
            ))}
          </FormSelect>
        )}
      </Field>
      <div>
        <Button variant="secondary" isDisabled={typed.trim() === ''} onClick={add} aria-describedby={`${id}-title`}>
          {t('addWords')}
        </Button>
      </div>
    </FormFieldGroup>
  );

  function strengthName(of: number): string {
    const near = STRENGTHS.find(([value]) => of >= value);
    return near ? t(near[1]) : t('faint');
  }
}
