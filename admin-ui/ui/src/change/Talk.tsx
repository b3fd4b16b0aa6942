import { Button, Form, ActionGroup, TextArea } from '@patternfly/react-core';
import { useState, type FormEvent } from 'react';
import { readVersion, useRuleTitles, type Change } from '../changes/calls';
import { saidOf } from '../client/fields';
import { asRefused } from '../client/problem';
import { useMay } from '../session/session';
import { Field } from '../state/Field';
import { LeaveGuard } from '../state/LeaveGuard';
import { useNotice } from '../state/Notices';
import { Part } from '../state/Part';
import { ProblemAlert } from '../state/ProblemAlert';
import { useBilingual } from '../words/bilingual';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { useAct, type Entry } from './calls';
import { changeWords } from './words';

const DID = {
  BEGIN: 'didBEGIN',
  EDIT: 'didEDIT',
  REBASE: 'didREBASE',
  COMMENT: 'didCOMMENT',
  SUBMIT: 'didSUBMIT',
  APPROVE: 'didAPPROVE',
  RETURN: 'didRETURN',
  SCHEDULE: 'didSCHEDULE',
  PUBLISH: 'didPUBLISH',
  FAIL: 'didFAIL',
  WITHDRAW: 'didWITHDRAW',
} as const;

/** All that happened to a change, oldest first, and a place to say something. */
export function Talk({ change }: { change: Change }) {
  const t = useWords(changeWords);
  const may = useMay();
  const mayComment = may('commentRuleDraft') && (change.acts ?? []).some((one) => one.act === 'COMMENT' && !one.refusal);
  return (
    <Part title={t('talk')} id="talk" help={t('talkHelp')}>
      <div className="wk-flow">
        <ol className="wk-list">
          {(change.history ?? []).map((entry, place) => (
            <li key={place}>
              <Happened entry={entry} change={change} />
            </li>
          ))}
        </ol>
        {mayComment && <CommentForm draftId={change.draftId as string} />}
      </div>
    </Part>
  );
}

function Happened({ entry, change }: { entry: Entry; change: Change }) {
  const t = useWords(changeWords);
  const say = useBilingual();
  const titleOf = useRuleTitles();
  const { moment } = useFormats();
  const ids = entry.ruleIds ?? [];
  const did = DID[entry.act as keyof typeof DID] ?? 'didOther';
  const own = (id: string) => change.changes?.find((one) => one.ruleId === id);
  const rules = ids.map((id) => say(readVersion(own(id)?.after)?.title ?? titleOf(id)) || id).join(', ');
  return (
    <>
      <div className="wk-row">
        <strong>{t(did, { name: entry.by ?? '', count: ids.length, rules })}</strong>
        <time dateTime={entry.at}>{moment(entry.at)}</time>
      </div>
      {entry.comment && <p className="wk-verbatim">{entry.comment}</p>}
    </>
  );
}

function CommentForm({ draftId }: { draftId: string }) {
  const t = useWords(changeWords);
  const notice = useNotice();
  const [comment, setComment] = useState('');
  const act = useAct(draftId);
  const refused = act.error ? asRefused(act.error) : undefined;
  const wrong = saidOf(refused, 'comment', t('yourComment'));

  function send(event: FormEvent) {
    event.preventDefault();
    act.mutate(
      { act: 'COMMENT', comment: comment.trim() },
      {
        onSuccess: () => {
          setComment('');
          // the button is of no use without a text
          document.getElementById('comment')?.focus();
          notice(t('doneCOMMENT'));
        },
      },
    );
  }

  return (
    <Form onSubmit={send} aria-label={t('yourComment')}>
      <LeaveGuard when={comment.trim() !== ''} />
      {refused && !wrong && <ProblemAlert refused={refused} />}
      <Field id="comment" label={t('yourComment')} error={wrong}>
        {(control) => (
          <TextArea {...control} value={comment} onChange={(_, typed) => setComment(typed)} maxLength={2000} resizeOrientation="vertical" />
        )}
      </Field>
      <ActionGroup>
        <Button type="submit" variant="secondary" isLoading={act.isPending} isDisabled={act.isPending || comment.trim() === ''}>
          {t('sendComment')}
        </Button>
      </ActionGroup>
    </Form>
  );
}
