import {
  Button,
  Content,
  Form,
  FormGroup,
  FormHelperText,
  FormSelect,
  FormSelectOption,
  HelperText,
  HelperTextItem,
  TextArea,
} from '@patternfly/react-core';
import { useRef, useState, type FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import type { Schemas } from '../../client/api';
import { isAbout, saidOf } from '../../client/fields';
import { asRefused } from '../../client/problem';
import { Screen } from '../../shell/Screen';
import { LeaveGuard } from '../../state/LeaveGuard';
import { ProblemAlert } from '../../state/ProblemAlert';
import { useWords } from '../../words/words';
import { useCheckDraft, useSuggestions, type Suggestion } from '../calls';
import { Copy } from '../Copy';
import { marked, type Place } from './marks';
import { writeWords } from './words';

const LONGEST = 20_000;

/** Looks a draft over before it is posted. Nothing of it is kept, here or there. */
export default function WritePage() {
  const t = useWords(writeWords);
  const [parameters, setParameters] = useSearchParams();
  const suggestions = useSuggestions().data?.suggestions ?? [];
  const check = useCheckDraft();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [copied, setCopied] = useState<string>();
  const [empty, setEmpty] = useState(false);
  const contentId = parameters.get('content') ?? undefined;
  const checkedText = check.variables?.text ?? '';

  function submit(event: FormEvent) {
    event.preventDefault();
    const nothing = text.trim() === '';
    setEmpty(nothing);
    if (!nothing) {
      check.mutate({ text, contentId });
    }
  }

  function goTo({ begin, end }: Place) {
    field.current?.focus();
    field.current?.setSelectionRange(begin, end);
  }

  const problem = check.isError ? asRefused(check.error) : undefined;
  const aboutText = isAbout(problem, 'text');
  const error = empty ? t('empty') : saidOf(problem, 'text', t('text'));
  return (
    <Screen title={t('title')} intro={t('intro')} help={t('help')}>
      <div className="wk-stack wk-narrow">
        <Form onSubmit={submit} aria-label={t('title')}>
          <About
            chosen={contentId}
            suggestions={suggestions}
            choose={(content) => setParameters(content ? { content } : {}, { replace: true })}
          />
          <FormGroup label={t('text')} fieldId="draft" isRequired>
            <TextArea
              id="draft"
              ref={field}
              value={text}
              onChange={(_, typed) => setText(typed)}
              rows={8}
              autoResize
              maxLength={LONGEST}
              isRequired
              validated={error ? 'error' : 'default'}
              aria-describedby="draft-help"
            />
            <FormHelperText>
              <HelperText id="draft-help" aria-live="polite">
                {error && <HelperTextItem variant="error">{error}</HelperTextItem>}
                <HelperTextItem>{t('notKept')}</HelperTextItem>
              </HelperText>
            </FormHelperText>
          </FormGroup>
          <div className="wk-acts">
            <Button type="submit" isLoading={check.isPending} isDisabled={check.isPending}>
              {t('check')}
            </Button>
            {text.trim() !== '' && (
              <Copy text={text} copied={() => setCopied(text)}>
                {t('copy')}
              </Copy>
            )}
          </div>
        </Form>
        {problem && !aboutText && <ProblemAlert refused={problem} retry={() => check.mutate({ text, contentId })} />}
        {check.data && (
          <Checked remarks={check.data.remarks ?? []} text={checkedText} isCurrent={checkedText === text} goTo={goTo} />
        )}
      </div>
      <LeaveGuard when={text.trim() !== '' && text !== copied} />
    </Screen>
  );
}

interface AboutProps {
  chosen: string | undefined;
  suggestions: readonly Suggestion[];
  choose: (content: string | undefined) => void;
}

/** The piece that the text is about: one of the person's suggestions, or something else. */
function About({ chosen, suggestions, choose }: AboutProps) {
  const t = useWords(writeWords);
  const known = suggestions.some((suggestion) => suggestion.contentId === chosen);
  return (
    <FormGroup label={t('about')} fieldId="about">
      <FormSelect id="about" value={chosen ?? ''} onChange={(_, content) => choose(content || undefined)}>
        <FormSelectOption value="" label={t('somethingElse')} />
        {chosen !== undefined && !known && <FormSelectOption value={chosen} label={t('chosenBefore')} />}
        {suggestions.map((suggestion) => (
          <FormSelectOption
            key={suggestion.contentId}
            value={suggestion.contentId}
            label={suggestion.title ?? suggestion.contentId ?? ''}
          />
        ))}
      </FormSelect>
    </FormGroup>
  );
}

interface CheckedProps {
  remarks: readonly Schemas['DraftRemark'][];
  text: string;
  /** Whether the text is still what was checked. */
  isCurrent: boolean;
  goTo: (place: Place) => void;
}

function Checked({ remarks, text, isCurrent, goTo }: CheckedProps) {
  const t = useWords(writeWords);
  const placesOf = (remark: Schemas['DraftRemark']) =>
    (remark.places ?? []).map((place) => ({ begin: place.begin ?? 0, end: place.end ?? 0, words: place.words ?? '' }));
  const places = remarks.map(placesOf);
  return (
    <section aria-label={t('checked')}>
      <div role="status">
        {!isCurrent ? <p>{t('changed')}</p> : remarks.length === 0 && <p>{t('fine')}</p>}
      </div>
      {remarks.length > 0 && (
        <Content>
          <h2>{t('remarks', { count: remarks.length })}</h2>
          <ol>
            {remarks.map((remark, at) => (
              <li key={remark.kind}>
                <strong>{remark.text}</strong> {remark.suggestion}
                {isCurrent && (
                  <span className="wk-acts">
                    {(places[at] ?? []).map((place) => (
                      <Button key={place.begin} variant="link" className="wk-break" onClick={() => goTo(place)}>
                        {t('goTo', { words: place.words })}
                      </Button>
                    ))}
                  </span>
                )}
              </li>
            ))}
          </ol>
          {places.flat().length > 0 && (
            <>
              <h3>{t('places')}</h3>
              <MarkedText text={text} places={places} />
            </>
          )}
        </Content>
      )}
    </section>
  );
}

function MarkedText({ text, places }: { text: string; places: readonly (readonly Place[])[] }) {
  const t = useWords(writeWords);
  return (
    <div className="wk-draft" role="group" aria-label={t('markedText')}>
      {marked(text, places).map((stretch, at) => {
        const numbers = stretch.remarks.map((remark) => remark + 1).join(', ');
        return stretch.remarks.length === 0 ? (
          <span key={at}>{stretch.text}</span>
        ) : (
          <span key={at}>
            <mark>{stretch.text}</mark>
            <sup title={t('remarkNumber', { numbers })}>{numbers}</sup>
          </span>
        );
      })}
    </div>
  );
}
