import {
  ActionGroup,
  Button,
  Form,
  FormFieldGroup,
  FormFieldGroupHeader,
  FormGroup,
  FormSection,
  Grid,
  GridItem,
  Radio,
  TextArea,
  TextInput,
  Title,
  ToggleGroup,
  ToggleGroupItem,
} from '@patternfly/react-core';
import { useEffect, useRef, useState } from 'react';
import type { Schemas } from '../client/api';
import { useMay } from '../session/session';
import { Help } from '../shell/Screen';
import { Field } from '../state/Field';
import { useBilingual } from '../words/bilingual';
import { useWords } from '../words/words';
import { CoverageOf } from './CoverageOf';
import { Phrases } from './Phrases';
import { LANGUAGES, type Language, type Theme } from './taxonomy';
import { themesWords } from './words';

interface ThemeEditorProps {
  theme: Theme;
  mayEdit: boolean;
  change: (part: Partial<Theme>) => void;
  remove: () => void;
  reset?: (() => void) | undefined;
  close: () => void;
  coverage: Schemas['Coverage'] | undefined;
  measuring: boolean;
}

/** One theme: its names, for whom it is, and per language what shows it; beside it what that would reach. */
export function ThemeEditor({ theme, mayEdit, change, remove, reset, close, coverage, measuring }: ThemeEditorProps) {
  const t = useWords(themesWords);
  const bilingual = useBilingual();
  const may = useMay();
  const begin = useRef<HTMLElement>(null);
  useEffect(() => {
    begin.current?.focus();
    begin.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <section ref={begin} tabIndex={-1} aria-labelledby="theme-title" className="wk-apart">
      <Title headingLevel="h2" id="theme-title">
        {bilingual(theme.names) || theme.code}
      </Title>
      <Grid hasGutter>
        <GridItem xl={7}>
          <Form onSubmit={(event) => event.preventDefault()} aria-labelledby="theme-title">
            <fieldset disabled={!mayEdit} className="wk-plain">
              <Names theme={theme} change={change} />
              <Audience theme={theme} change={change} />
              <Threshold theme={theme} change={change} />
              <PerLanguage theme={theme} change={change} />
            </fieldset>
            <ActionGroup>
              {reset && (
                <Button variant="secondary" onClick={reset}>
                  {t('reset')}
                </Button>
              )}
              {mayEdit && (
                <Button variant="secondary" isDanger onClick={remove}>
                  {t('remove')}
                </Button>
              )}
              <Button variant="link" onClick={close}>
                {t('closeTheme')}
              </Button>
            </ActionGroup>
          </Form>
        </GridItem>
        <GridItem xl={5} className="wk-beside">
          {may('measureCoverage') && <CoverageOf code={theme.code} coverage={coverage} measuring={measuring} />}
        </GridItem>
      </Grid>
    </section>
  );
}

interface PartProps {
  theme: Theme;
  change: (part: Partial<Theme>) => void;
}

function Names({ theme, change }: PartProps) {
  const t = useWords(themesWords);
  return (
    <FormSection title={t('names')} titleElement="h3">
      {LANGUAGES.map((language) => (
        <Field key={language} id={`name-${language}`} label={language === 'nl' ? t('nameNl') : t('nameEn')} isRequired>
          {(control) => (
            <TextInput
              {...control}
              lang={language}
              value={theme.names[language] ?? ''}
              onChange={(_, name) => change({ names: { ...theme.names, [language]: name } })}
              maxLength={200}
              isRequired
            />
          )}
        </Field>
      ))}
      <Field id="theme-code" label={t('code')} help={t('codeHelp')}>
        {(control) => <TextInput {...control} value={theme.code} readOnlyVariant="default" />}
      </Field>
    </FormSection>
  );
}

function Audience({ theme, change }: PartProps) {
  const t = useWords(themesWords);
  const { everybody, units } = theme.audience;
  const [some, setSome] = useState(!everybody && units.length > 0);
  const choose = (to: 'everybody' | 'some' | 'nobody') => {
    setSome(to === 'some');
    change({ audience: { everybody: to === 'everybody', units: to === 'some' ? units : [] } });
  };
  return (
    <FormGroup role="radiogroup" label={t('audience')} fieldId="audience" labelHelp={<Help title={t('audience')}>{t('audienceHint')}</Help>} isStack>
      <Radio id="audience-everybody" name="audience" label={t('everybody')} isChecked={everybody} onChange={() => choose('everybody')} />
      <Radio id="audience-some" name="audience" label={t('someUnits')} isChecked={!everybody && some} onChange={() => choose('some')} />
      {!everybody && some && (
        <Field id="audience-units" label={t('unitList')} hint={t('unitHint')}>
          {(control) => (
            <TextArea {...control} rows={4} value={units.join('\n')} onChange={(_, typed) => change({ audience: { everybody: false, units: typed.split('\n') } })} />
          )}
        </Field>
      )}
      <Radio
        id="audience-nobody"
        name="audience"
        label={t('nobody')}
        description={t('nobodyHint')}
        isChecked={!everybody && !some}
        onChange={() => choose('nobody')}
      />
    </FormGroup>
  );
}

function Threshold({ theme, change }: PartProps) {
  const t = useWords(themesWords);
  const [typed, setTyped] = useState(String(theme.threshold / 10));
  return (
    <FormSection title={t('threshold')} titleElement="h3">
      <Field id="threshold" label={t('thresholdLabel')} help={t('thresholdHelp')} hint={t('thresholdHint')}>
        {(control) => (
          <TextInput
            {...control}
            type="number"
            min={0}
            max={100}
            step={1}
            className="wk-moment"
            value={typed}
            onChange={(_, value) => {
              setTyped(value);
              const percent = Number(value);
              if (value !== '' && percent >= 0 && percent <= 100) {
                change({ threshold: Math.round(percent * 10) });
              }
            }}
            onBlur={() => setTyped(String(theme.threshold / 10))}
          />
        )}
      </Field>
    </FormSection>
  );
}

function PerLanguage({ theme, change }: PartProps) {
  const t = useWords(themesWords);
  const [language, setLanguage] = useState<Language>('nl');
  const phrases = (part: 'seeds' | 'negativeSeeds') => ({
    seeds: theme[part][language] ?? [],
    language,
    change: (seeds: Theme['seeds'][Language]) => change({ [part]: { ...theme[part], [language]: seeds } }),
  });
  return (
    <FormSection title={t('words')} titleElement="h3">
      <p>{t('wordsHint')}</p>
      <ToggleGroup aria-label={t('language')}>
        {LANGUAGES.map((one) => (
          <ToggleGroupItem
            key={one}
            buttonId={`language-${one}`}
            text={t('inLanguage', { language: one === 'nl' ? t('nl') : t('en'), count: theme.seeds[one]?.length ?? 0 })}
            isSelected={one === language}
            onChange={() => setLanguage(one)}
          />
        ))}
      </ToggleGroup>
      <Field key={`definition-${language}`} id="definition" label={t('definition')} hint={t('definitionHint')}>
        {(control) => (
          <TextArea
            {...control}
            lang={language}
            rows={3}
            resizeOrientation="vertical"
            maxLength={2000}
            value={theme.definitions[language] ?? ''}
            onChange={(_, definition) => change({ definitions: { ...theme.definitions, [language]: definition } })}
          />
        )}
      </Field>
      <Phrases key={`seeds-${language}`} id="seeds" title={t('seeds')} help={t('seedsHelp')} {...phrases('seeds')} />
      <Phrases key={`negative-${language}`} id="negative" title={t('negativeSeeds')} help={t('negativeHelp')} {...phrases('negativeSeeds')} />
      <Examples key={`examples-${language}`} theme={theme} change={change} language={language} />
    </FormSection>
  );
}

function Examples({ theme, change, language }: PartProps & { language: Language }) {
  const t = useWords(themesWords);
  const texts = theme.examples[language] ?? [];
  const put = (all: string[]) => change({ examples: { ...theme.examples, [language]: all } });
  return (
    <FormFieldGroup header={<FormFieldGroupHeader titleText={{ text: t('examples'), id: 'examples-title' }} titleDescription={t('examplesHint')} />}>
      {texts.map((text, at) => (
        <Field key={at} id={`example-${at}`} label={t('example', { number: at + 1 })}>
          {(control) => (
            <>
              <TextArea
                {...control}
                lang={language}
                rows={3}
                resizeOrientation="vertical"
                maxLength={5000}
                value={text}
                onChange={(_, typed) => put(texts.map((one, i) => (i === at ? typed : one)))}
              />
              <Button variant="link" isInline onClick={() => put(texts.filter((_, i) => i !== at))}>
                {t('removeExample', { number: at + 1 })}
              </Button>
            </>
          )}
        </Field>
      ))}
      <div>
        <Button variant="secondary" onClick={() => put([...texts, ''])}>
          {t('addExample')}
        </Button>
      </div>
    </FormFieldGroup>
  );
}
