import { Button, Checkbox, FormSection, FormSelect, FormSelectOption, TextArea, TextInput } from '@patternfly/react-core';
import { CLASSES, CONFIDENTIALITIES } from '../content/item';
import { Field, type Control } from '../state/Field';
import { useTyped } from '../state/typed';
import { ChooseThemes } from '../themes/ChooseThemes';
import { useWords } from '../words/words';
import { idFor, type Draft, type Subject } from './draft';
import { storyFormWords } from './words';

const PURPOSES = [
  ['REPUTATION', 'forREPUTATION'],
  ['RECRUITMENT', 'forRECRUITMENT'],
  ['SALES', 'forSALES'],
  ['KNOWLEDGE', 'forKNOWLEDGE'],
  ['PRIDE', 'forPRIDE'],
] as const;

interface StoryFieldsProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  errorOf: (field: keyof Draft) => string | undefined;
  isNew: boolean;
}

/** Everything that can be said of a story, in the order in which somebody would tell it. */
export function StoryFields(props: StoryFieldsProps) {
  const { draft, change, errorOf, isNew } = props;
  const t = useWords(storyFormWords);
  return (
    <>
      <FormSection title={t('theStory')} titleElement="h2">
        <Line {...props} field="title" most={500} isRequired />
        <Field id="story-text" label={t('text')} hint={t('textHint')} error={errorOf('text')} isRequired>
          {(control) => (
            <TextArea {...control} value={draft.text} onChange={(_, text) => change({ text })} rows={12} maxLength={200_000} resizeOrientation="vertical" isRequired />
          )}
        </Field>
        <Line {...props} field="url" type="url" hint={t('urlHint')} most={2000} />
        <Choice {...props} field="language" options={[['', t('anyLanguage')], ['nl', t('nl')], ['en', t('en')]]} />
      </FormSection>
      <FormSection title={t('origin')} titleElement="h2">
        <Choice {...props} field="sourceKind" help={t('sourceHelp')} options={[['OWN', t('OWN')], ['EXTERNAL', t('EXTERNAL')]]} />
        <Line {...props} field="sourceName" hint={t('sourceNameHint')} most={200} isRequired />
        <Line {...props} field="author" hint={t('authorHint')} most={200} />
        <About {...props} />
      </FormSection>
      <FormSection title={t('meant')} titleElement="h2">
        <Choice {...props} field="class" options={CLASSES.map((code) => [code, t(code)])} />
        <Choice {...props} field="purpose" help={t('purposeHelp')} options={PURPOSES.map(([code, key]) => [code, t(key)])} />
        <Choice {...props} field="confidentiality" help={t('confidentialityHelp')} options={CONFIDENTIALITIES.map((code) => [code, t(code)])} />
        <Field id="story-themes" label={t('themes')} help={t('themesHelp')} hint={t('themesHint')} error={errorOf('themes')}>
          {(control) => <ChooseThemes chosen={draft.themes} change={(themes) => change({ themes })} control={control} />}
        </Field>
      </FormSection>
      <FormSection title={t('when')} titleElement="h2">
        <Moment {...props} field="publishedAt" hint={t('publishedHint')} isRequired />
        <Moment {...props} field="insideSince" hint={t('insideHint')} />
        <Moment {...props} field="availableFrom" hint={t('availableHint')} />
        <Moment {...props} field="expiresAt" hint={t('expiresHint')} />
        <Checkbox
          id="story-evergreen"
          label={t('evergreen')}
          description={t('evergreenHint')}
          isChecked={draft.evergreen}
          onChange={(_, evergreen) => change({ evergreen })}
        />
      </FormSection>
      {isNew && (
        <FormSection title={t('forProgrammes')} titleElement="h2">
          <Line {...props} field="id" hint={t('idHint', { id: idFor(draft.title) || '…' })} most={200} />
        </FormSection>
      )}
    </>
  );
}

type TextField = 'title' | 'url' | 'sourceName' | 'author' | 'id';
type ChoiceField = 'language' | 'sourceKind' | 'class' | 'purpose' | 'confidentiality';
type MomentField = 'publishedAt' | 'insideSince' | 'availableFrom' | 'expiresAt';

interface LineProps extends StoryFieldsProps {
  field: TextField;
  hint?: string;
  most: number;
  type?: 'text' | 'url';
  isRequired?: boolean;
}

function Line({ draft, change, errorOf, field, hint, most, type = 'text', isRequired = false }: LineProps) {
  const t = useWords(storyFormWords);
  return (
    <Field id={`story-${field}`} label={t(field)} hint={hint} error={errorOf(field)} isRequired={isRequired}>
      {(control) => (
        <TextInput {...control} type={type} value={draft[field]} onChange={(_, value) => change({ [field]: value })} maxLength={most} isRequired={isRequired} />
      )}
    </Field>
  );
}

interface ChoiceProps extends StoryFieldsProps {
  field: ChoiceField;
  help?: string;
  options: readonly (readonly [string, string])[];
}

function Choice({ draft, change, errorOf, field, help, options }: ChoiceProps) {
  const t = useWords(storyFormWords);
  return (
    <Field id={`story-${field}`} label={t(field)} help={help} error={errorOf(field)}>
      {(control) => (
        <FormSelect {...control} value={draft[field]} onChange={(_, value) => change({ [field]: value })}>
          {options.map(([value, label]) => (
            <FormSelectOption key={value} value={value} label={label} />
          ))}
        </FormSelect>
      )}
    </Field>
  );
}

interface MomentProps extends StoryFieldsProps {
  field: MomentField;
  hint: string;
  isRequired?: boolean;
}

function Moment({ draft, change, errorOf, field, hint, isRequired = false }: MomentProps) {
  const t = useWords(storyFormWords);
  const typed = useTyped();
  return (
    <Field id={`story-${field}`} label={t(field)} hint={typed('datetime-local', hint)} error={errorOf(field)} isRequired={isRequired}>
      {(control) => <MomentInput control={control} value={draft[field]} change={(value) => change({ [field]: value })} isRequired={isRequired} />}
    </Field>
  );
}

function MomentInput({ control, value, change, isRequired = false }: { control: Control; value: string; change: (value: string) => void; isRequired?: boolean }) {
  return <TextInput {...control} type="datetime-local" className="wk-moment" value={value} onChange={(_, typed) => change(typed)} isRequired={isRequired} />;
}

/** Whom a story is about, and since when they agree; without that it waits for somebody. */
function About({ draft, change, errorOf }: StoryFieldsProps) {
  const t = useWords(storyFormWords);
  const typed = useTyped();
  const put = (at: number, part: Partial<Subject>) =>
    change({ about: draft.about.map((subject, i) => (i === at ? { ...subject, ...part } : subject)) });
  return (
    <FormSection title={t('about')} titleElement="h3">
      <p>{t('aboutHint')}</p>
      {draft.about.map((subject, at) => (
        <FormSection key={at} role="group" aria-label={t('person', { number: at + 1 })}>
          <Field id={`story-about-${at}`} label={t('employee')} hint={t('authorHint')} error={errorOf('about')}>
            {(control) => <TextInput {...control} value={subject.employeeId} onChange={(_, employeeId) => put(at, { employeeId })} maxLength={200} />}
          </Field>
          <Field id={`story-agreed-${at}`} label={t('agreedAt')} hint={typed('datetime-local', t('agreedHint'))}>
            {(control) => <MomentInput control={control} value={subject.agreedAt} change={(agreedAt) => put(at, { agreedAt })} />}
          </Field>
          <div>
            <Button variant="link" isInline isDanger onClick={() => change({ about: draft.about.filter((_, i) => i !== at) })}>
              {t('removePerson', { number: at + 1 })}
            </Button>
          </div>
        </FormSection>
      ))}
      <div>
        <Button variant="secondary" onClick={() => change({ about: [...draft.about, { employeeId: '', agreedAt: '' }] })}>
          {t('addPerson')}
        </Button>
      </div>
    </FormSection>
  );
}
