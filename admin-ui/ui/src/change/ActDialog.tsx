import { TextArea, TextInput, Title } from '@patternfly/react-core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Change } from '../changes/calls';
import { saidOf } from '../client/fields';
import { asRefused, type Refused } from '../client/problem';
import { FormDialog } from '../state/FormDialog';
import { Field } from '../state/Field';
import { useTyped } from '../state/typed';
import { useNotice } from '../state/Notices';
import { useBilingual } from '../words/bilingual';
import { useWords } from '../words/words';
import { useAct, type Act, type ActName } from './calls';
import { asInstant, asLocal, canBePlanned, proposed, timeZone } from './moment';
import { RuleSentence } from './RuleSentence';
import { changeWords } from './words';

type Decided = Exclude<ActName, 'COMMENT'>;

const TELLS = {
  SUBMIT: 'tellSUBMIT',
  APPROVE: 'tellAPPROVE',
  RETURN: 'tellRETURN',
  SCHEDULE: 'tellSCHEDULE',
  PUBLISH: 'tellPUBLISH',
  WITHDRAW: 'tellWITHDRAW',
} as const;

const DONE = {
  SUBMIT: 'doneSUBMIT',
  APPROVE: 'doneAPPROVE',
  RETURN: 'doneRETURN',
  SCHEDULE: 'doneSCHEDULE',
  PUBLISH: 'donePUBLISH',
  WITHDRAW: 'doneWITHDRAW',
} as const;

/** What is lost, or holds at once, is shown once more before it is done. */
const SHOWS_CHANGES: readonly Decided[] = ['APPROVE', 'SCHEDULE', 'PUBLISH'];

/** Asks what belongs to an act, and does it. */
export function ActDialog({ act, change, close }: { act: Decided; change: Change; close: () => void }) {
  const t = useWords(changeWords);
  const notice = useNotice();
  const doing = useAct(change.draftId as string);
  // What was read when the dialog opened is what is approved, whatever others do meanwhile.
  const [read] = useState(change);
  const [comment, setComment] = useState('');
  const [at, setAt] = useState(() => asLocal(change.publishAt ? new Date(change.publishAt) : proposed(new Date())));
  const [missing, setMissing] = useState<string>();

  const refused = doing.error ? asRefused(doing.error) : undefined;
  const typed = useTyped();
  const commentLabel = act === 'RETURN' ? t('what') : act === 'SUBMIT' ? t('why') : t('remark');
  const wrongComment = missing === 'comment' ? t('needsWords') : saidOf(refused, 'comment', commentLabel);
  const wrongMoment = missing === 'at' ? t('needsMoment') : saidOf(refused, 'at', t('whenAt'));
  const elsewhere = wrongComment || wrongMoment ? undefined : refused;

  function submit() {
    const done = made(act, comment.trim(), read, at);
    if (typeof done === 'string') {
      setMissing(done);
      return;
    }
    setMissing(undefined);
    doing.mutate(done, {
      onSuccess: () => {
        notice(t(DONE[act]));
        close();
      },
    });
  }

  return (
    <FormDialog
      title={t(act)}
      confirm={t(act)}
      isDanger={act === 'WITHDRAW'}
      isBusy={doing.isPending}
      isWide={SHOWS_CHANGES.includes(act)}
      refused={elsewhere}
      submit={submit}
      close={close}
    >
      {elsewhere?.is('base-moved') && <Link to={`/admin/changes/${read.draftId}/conflicts`}>{t('resolve')}</Link>}
      <Blocked refused={elsewhere} />
      <p>{t(TELLS[act])}</p>
      {SHOWS_CHANGES.includes(act) && (
        <div className="wk-flow">
          <Title headingLevel="h2" size="md">{t('changesNow')}</Title>
          <ul className="wk-list">
            {(read.changes ?? []).map((rule) => (
              <li key={rule.ruleId}>
                <RuleSentence rule={rule} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {act === 'SCHEDULE' && (
        <Field id="act-at" label={t('whenAt')} hint={typed('datetime-local', t('zone', { zone: timeZone() }))} error={wrongMoment} isRequired>
          {(control) => <TextInput {...control} type="datetime-local" value={at} onChange={(_, typed) => setAt(typed)} aria-required />}
        </Field>
      )}
      <Field
        id="act-comment"
        label={commentLabel}
        hint={act === 'SUBMIT' ? t('whyHint') : undefined}
        error={wrongComment}
        isRequired={act === 'RETURN'}
      >
        {(control) => (
          <TextArea
            {...control}
            value={comment}
            onChange={(_, typed) => setComment(typed)}
            maxLength={2000}
            resizeOrientation="vertical"
            autoFocus={act === 'RETURN' || act === 'SUBMIT'}
          />
        )}
      </Field>
    </FormDialog>
  );
}

/** The act as it is sent, or the name of what is missing. */
function made(act: Decided, comment: string, read: Change, at: string): Act | 'comment' | 'at' {
  if (act === 'RETURN' && comment === '') {
    return 'comment';
  }
  if (act === 'APPROVE') {
    return { act, comment, contentHash: read.contentHash ?? '' };
  }
  if (act === 'SCHEDULE') {
    const instant = asInstant(at);
    return instant && canBePlanned(instant, new Date()) ? { act, comment, at: instant } : 'at';
  }
  return { act, comment };
}

/** More than one thing may be in the way; the first stands in the problem itself. */
function Blocked({ refused }: { refused: Refused | undefined }) {
  const obstacles = (refused?.problem as { obstacles?: { sentence: { nl: string; en: string } }[] } | undefined)?.obstacles ?? [];
  return obstacles.length > 1 ? <Obstacles sentences={obstacles.slice(1).map((one) => one.sentence)} /> : null;
}

function Obstacles({ sentences }: { sentences: readonly { nl: string; en: string }[] }) {
  const say = useBilingual();
  return (
    <ul>
      {sentences.map((sentence, place) => (
        <li key={place}>{say(sentence)}</li>
      ))}
    </ul>
  );
}
