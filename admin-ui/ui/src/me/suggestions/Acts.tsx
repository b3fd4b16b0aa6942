import { Button, Content, FormGroup, FormHelperText, HelperText, HelperTextItem, TextArea } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { asRefused } from '../../client/problem';
import { useMay } from '../../session/session';
import { useNotice } from '../../state/Notices';
import { ProblemAlert } from '../../state/ProblemAlert';
import { useFormats } from '../../words/numbers';
import { useWords } from '../../words/words';
import {
  feltPushy,
  report,
  usePreferences,
  useSave,
  useThemeName,
  useThemes,
  type OutcomeReport,
  type Suggestion,
} from '../calls';
import { doneAs, LATERS, until } from './acts';
import { doneWords, suggestionWords } from './words';

type Asking = 'shared' | 'later' | 'no' | 'tooMuch' | 'pushy';

interface ActsProps {
  suggestion: Suggestion;
  title: string;
  /** Whether it is answered; one that was put off can be answered again. */
  answered: (is: boolean) => void;
}

/** Every answer there is to a suggestion. Each says in words what it changed. */
export function Acts({ suggestion, title, answered }: ActsProps) {
  const t = useWords(suggestionWords);
  const tDone = useWords(doneWords);
  const { date } = useFormats();
  const may = useMay();
  const notify = useNotice();
  const [asking, setAsking] = useState<Asking>();
  const [more, setMore] = useState(false);
  const [said, setSaid] = useState<{ text: string; outcome: string; theme?: string | undefined }>();
  const id = suggestion.suggestionId ?? '';
  const kind = suggestion.kind ?? 'READ';

  const answer = useMutation({
    mutationFn: (sent: { report: OutcomeReport; text: string }) => report({ suggestion: id, report: sent.report }),
    onSuccess: (taken, sent) => {
      setAsking(undefined);
      setSaid({ text: sent.text, outcome: sent.report.outcome ?? '', theme: taken.askToMute ?? undefined });
      answered(true);
    },
  });
  const pushy = useMutation({
    mutationFn: () => feltPushy(id),
    onSuccess: () => {
      setAsking(undefined);
      notify(t('saidPushy'));
    },
  });

  const say = (text: string, report: OutcomeReport) => answer.mutate({ report, text });
  const busy = answer.isPending || pushy.isPending;
  const refused = answer.isError ? answer.error : pushy.isError ? pushy.error : undefined;
  const cancel = () => {
    setAsking(undefined);
    answer.reset();
    pushy.reset();
  };

  if (said) {
    const again = () => {
      setSaid(undefined);
      answered(false);
    };
    return <Said {...said} again={again} />;
  }
  return (
    <div className="wk-stack">
      {refused && <ProblemAlert refused={asRefused(refused)} />}
      {asking === undefined && may('reportOutcome') && (
        <div className="wk-acts" role="group" aria-label={t('acts', { title })}>
          <Button
            variant="primary"
            isDisabled={busy}
            isLoading={answer.isPending}
            onClick={() => (doneAs(kind) === 'SHARED' ? setAsking('shared') : say(t('saidDone'), { outcome: 'DONE' }))}
          >
            {tDone(kind)}
          </Button>
          <Button variant="secondary" isDisabled={busy} onClick={() => setAsking('later')}>
            {t('later')}
          </Button>
          <Button variant="secondary" isDisabled={busy} onClick={() => setAsking('no')}>
            {t('no')}
          </Button>
          <Button variant="link" aria-expanded={more} onClick={() => setMore(!more)}>
            {more ? t('less') : t('more')}
          </Button>
          {more && (
            <>
              <Button variant="link" isDisabled={busy} onClick={() => setAsking('tooMuch')}>
                {t('tooMuch')}
              </Button>
              {may('giveFeedback') && !pushy.isSuccess && (
                <Button variant="link" isDisabled={busy} onClick={() => setAsking('pushy')}>
                  {t('pushy')}
                </Button>
              )}
            </>
          )}
        </div>
      )}
      {asking === 'shared' && (
        <AskText
          title={t('sharedTitle')}
          label={t('sharedText')}
          hint={t('sharedHint')}
          save={t('sharedSave')}
          most={20_000}
          busy={busy}
          cancel={cancel}
          done={(text) => say(t('saidShared'), { outcome: 'SHARED', ...(text ? { publishedText: text } : {}) })}
        />
      )}
      {asking === 'later' && (
        <Ask title={t('laterTitle')} cancel={cancel}>
          {LATERS.map((later) => (
            <Button
              key={later}
              variant="secondary"
              isDisabled={busy}
              onClick={() => {
                const moment = until(later, new Date()).toISOString();
                say(t('saidLater', { date: date(moment) }), { outcome: 'SNOOZED', until: moment });
              }}
            >
              {t(later)}
            </Button>
          ))}
        </Ask>
      )}
      {asking === 'no' && (
        <AskText
          title={t('noTitle')}
          label={t('noText')}
          hint={t('noHint')}
          save={t('noSave')}
          most={500}
          busy={busy}
          cancel={cancel}
          done={(reason) => say(t('saidNo'), { outcome: 'DECLINED', ...(reason ? { reason } : {}) })}
        />
      )}
      {asking === 'tooMuch' && (
        <Ask title={t('tooMuchTitle')} detail={t('tooMuchDetail')} cancel={cancel}>
          <Button isDisabled={busy} isLoading={busy} onClick={() => say(t('saidTooMuch'), { outcome: 'TOO_MUCH' })}>
            {t('tooMuchSave')}
          </Button>
        </Ask>
      )}
      {asking === 'pushy' && (
        <Ask title={t('pushyTitle')} detail={t('pushyDetail')} cancel={cancel}>
          <Button isDisabled={busy} isLoading={busy} onClick={() => pushy.mutate()}>
            {t('pushySave')}
          </Button>
        </Ask>
      )}
    </div>
  );
}

/** What an answer changed; the eye and the screen reader are brought to it. */
function Said({ text, outcome, theme, again }: { text: string; outcome: string; theme?: string | undefined; again: () => void }) {
  const t = useWords(suggestionWords);
  const place = useFocus<HTMLParagraphElement>();
  return (
    <div className="wk-stack">
      <p ref={place} tabIndex={-1} role="status">
        {text}
      </p>
      {outcome === 'SNOOZED' && (
        <div>
          <Button variant="secondary" onClick={again}>
            {t('otherwise')}
          </Button>
        </div>
      )}
      {theme && <AskToMute code={theme} />}
      {outcome === 'TOO_MUCH' && (
        <Link className="wk-tap" to="/me/preferences">
          {t('pause')}
        </Link>
      )}
    </div>
  );
}

/** After a second no to a theme, this once: would the person rather not hear of it? Either answer is fine. */
function AskToMute({ code }: { code: string }) {
  const t = useWords(suggestionWords);
  const name = useThemeName();
  const themes = useThemes();
  const preferences = usePreferences();
  const save = useSave();
  const [left, setLeft] = useState(false);
  const theme = name(themes.data?.find((one) => one.code === code)) || code;
  if (left || !preferences.data) {
    return null;
  }
  if (save.isSuccess) {
    return <p role="status">{t('muted', { theme })}</p>;
  }
  const muted = preferences.data.mutedThemes ?? [];
  return (
    <div className="wk-stack">
      {save.isError && <ProblemAlert refused={asRefused(save.error)} />}
      <p>{t('askToMute', { theme })}</p>
      <div className="wk-acts">
        <Button
          variant="secondary"
          isDisabled={save.isPending}
          isLoading={save.isPending}
          onClick={() => save.mutate({ changes: { mutedThemes: [...muted, code] } })}
        >
          {t('mute')}
        </Button>
        <Button variant="link" isDisabled={save.isPending} onClick={() => setLeft(true)}>
          {t('keep')}
        </Button>
      </div>
    </div>
  );
}

interface AskProps {
  title: string;
  detail?: string;
  cancel: () => void;
  children: ReactNode;
}

function Ask({ title, detail, cancel, children }: AskProps) {
  const t = useWords(suggestionWords);
  const place = useFocus<HTMLHeadingElement>();
  return (
    <Content>
      <h3 ref={place} tabIndex={-1} className="pf-v6-c-content--h4">
        {title}
      </h3>
      {detail && <p>{detail}</p>}
      <div className="wk-acts">
        {children}
        <Button variant="link" onClick={cancel}>
          {t('cancel')}
        </Button>
      </div>
    </Content>
  );
}

interface AskTextProps {
  title: string;
  label: string;
  hint: string;
  save: string;
  /** Characters. */
  most: number;
  busy: boolean;
  cancel: () => void;
  done: (text: string) => void;
}

function AskText({ title, label, hint, save, most, busy, cancel, done }: AskTextProps) {
  const [text, setText] = useState('');
  const id = useId();
  return (
    <Ask title={title} cancel={cancel}>
      <FormGroup label={label} fieldId={id} className="wk-full">
        <TextArea
          id={id}
          value={text}
          onChange={(_, typed) => setText(typed)}
          maxLength={most}
          autoResize
          rows={2}
          aria-describedby={`${id}-hint`}
        />
        <FormHelperText>
          <HelperText id={`${id}-hint`}>
            <HelperTextItem>{hint}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      </FormGroup>
      <Button isDisabled={busy} isLoading={busy} onClick={() => done(text.trim())}>
        {save}
      </Button>
    </Ask>
  );
}

function useFocus<E extends HTMLElement>() {
  const place = useRef<E>(null);
  useEffect(() => place.current?.focus(), []);
  return place;
}
