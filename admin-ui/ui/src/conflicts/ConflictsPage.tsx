import '../changes/changes.css';
import { ActionGroup, Alert, Button, ExpandableSection, Form, FormGroup, Gallery, Radio, TextArea, Title } from '@patternfly/react-core';
import { useEffect, useState, type FormEvent } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { hasEnded, useChange, useDifferences, useRebase } from '../change/calls';
import { readVersion, type Change } from '../changes/calls';
import { saidOf } from '../client/fields';
import { asRefused } from '../client/problem';
import { differingParts } from '../parts/parts';
import { PartsTable } from '../parts/PartsTable';
import { Screen } from '../shell/Screen';
import { Field } from '../state/Field';
import { LeaveGuard } from '../state/LeaveGuard';
import { Loaded } from '../state/Loaded';
import { Nothing } from '../state/Nothing';
import { useNotice } from '../state/Notices';
import { Part } from '../state/Part';
import { ProblemAlert } from '../state/ProblemAlert';
import { useBilingual } from '../words/bilingual';
import { WordDiff } from '../words/WordDiff';
import { stateWords } from '../state/words';
import { useWords } from '../words/words';
import { collisions, open, sent, sourceOf, type Choices, type Difference, type Side } from './choices';
import { conflictWords } from './words';

/** Brings a change together with what was published since it began. */
export default function ConflictsPage() {
  const { draftId = '' } = useParams();
  const t = useWords(conflictWords);
  const change = useChange(draftId);
  const differences = useDifferences(draftId, change.data !== undefined);
  const back = <Link to={`/admin/changes/${draftId}`}>{t('back')}</Link>;

  return (
    <Screen
      title={t('title')}
      intro={t('intro')}
      help={t('help')}
      crumbs={[
        { to: '/admin/changes', text: t('crumb') },
        { to: `/admin/changes/${draftId}`, text: change.data?.title || t('change') },
      ]}
    >
      <Loaded query={change}>
        {(data) => (
          <Loaded query={differences}>
            {(found) =>
              hasEnded(data) || found.baseRevision === found.publishedRevision ? (
                <Nothing title={t('upToDate')} action={back}>
                  {hasEnded(data) ? t('ended') : t('upToDateDetail')}
                </Nothing>
              ) : (
                <Together change={data} differences={found.differences ?? []} />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Screen>
  );
}

function Together({ change, differences }: { change: Change; differences: readonly Difference[] }) {
  const t = useWords(conflictWords);
  const tState = useWords(stateWords);
  const say = useBilingual();
  const notice = useNotice();
  const navigate = useNavigate();
  const rebase = useRebase(change.draftId as string);
  const [choices, setChoices] = useState<Choices>({});
  const [comment, setComment] = useState('');
  const colliding = collisions(differences);
  const free = differences.filter((one) => !one.collides);
  const left = open(differences, choices).length;
  const refusal = change.acts?.find((one) => one.act === 'REBASE')?.refusal;
  const refused = rebase.error ? asRefused(rebase.error) : undefined;
  const wrongComment = saidOf(refused, 'comment', t('remark'));
  const typed = !rebase.isSuccess && (comment !== '' || Object.keys(choices).length > 0);

  function submit(event: FormEvent) {
    event.preventDefault();
    rebase.mutate({ choices: sent(differences, choices), comment: comment.trim() });
  }

  const done = rebase.isSuccess;
  useEffect(() => {
    // Only once nothing typed can be lost any more.
    if (done) {
      notice(t('done'));
      void navigate(`/admin/changes/${change.draftId}`);
    }
  }, [done, notice, t, navigate, change.draftId]);

  return (
    <Form onSubmit={submit}>
      <LeaveGuard when={typed} />
      {refusal && <Alert isInline variant="info" variantLabel={tState('info')} component="p" title={say(refusal)} />}
      {refused && !wrongComment && <ProblemAlert refused={refused} />}
      {colliding.length > 0 && (
        <Part title={t('choose')}>
          <p className="wk-before-list">{t('chooseDetail')}</p>
          <ul className="wk-list">
            {colliding.map((difference) => (
              <li key={difference.ruleId}>
                <Collision
                  difference={difference}
                  chosen={choices[difference.ruleId ?? '']}
                  choose={refusal ? undefined : (side) => setChoices({ ...choices, [difference.ruleId ?? '']: side })}
                />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {free.length > 0 && (
        <Part title={t('without')}>
          <ul className="wk-list">
            {free.map((difference) => (
              <li key={difference.ruleId}>
                <strong>{titleOf(difference, say)}</strong>: {t(sourceOf(difference))}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {!refusal && (
        <>
          <Field id="rebase-comment" label={t('remark')} error={wrongComment}>
            {(control) => (
              <TextArea {...control} value={comment} onChange={(_, text) => setComment(text)} maxLength={2000} resizeOrientation="vertical" />
            )}
          </Field>
          <p role="status">{left > 0 ? t('stillToChoose', { count: left }) : ''}</p>
          <ActionGroup>
            <Button type="submit" isLoading={rebase.isPending} isDisabled={rebase.isPending || left > 0}>
              {t('update')}
            </Button>
            <Link className="pf-v6-c-button pf-m-link" to={`/admin/changes/${change.draftId}`}>
              {t('back')}
            </Link>
          </ActionGroup>
        </>
      )}
    </Form>
  );
}

function titleOf({ draft, published, base, ruleId }: Difference, say: ReturnType<typeof useBilingual>): string {
  return say(readVersion(draft ?? published ?? base)?.title) || (ruleId ?? '');
}

interface CollisionProps {
  difference: Difference;
  chosen: Side | undefined;
  /** Nothing for who may only look. */
  choose: ((side: Side) => void) | undefined;
}

/** One rule in three versions, and the choice between two of them. */
function Collision({ difference, chosen, choose }: CollisionProps) {
  const t = useWords(conflictWords);
  const say = useBilingual();
  const [shown, setShown] = useState(false);
  const title = titleOf(difference, say);
  const base = say(difference.sentenceBase);
  const versions = [difference.base, difference.published, difference.draft].map(readVersion);
  const name = `choice-${difference.ruleId}`;

  return (
    <div className="wk-flow">
      <Title headingLevel="h3" size="md">{title}</Title>
      <Gallery hasGutter minWidths={{ default: 'min(100%, 16rem)' }}>
        <Version title={t('base')} before={base} after={base} isThere={Boolean(difference.base)} />
        <Version title={t('published')} before={base} after={say(difference.sentencePublished)} isThere={Boolean(difference.published)} />
        <Version title={t('draft')} before={base} after={say(difference.sentenceDraft)} isThere={Boolean(difference.draft)} />
      </Gallery>
      <ExpandableSection toggleText={t('allParts')} isExpanded={shown} onToggle={(_, now) => setShown(now)}>
        <PartsTable
          label={`${t('allParts')}: ${title}`}
          columns={[t('base'), t('published'), t('draft')]}
          parts={differingParts(versions)}
        />
      </ExpandableSection>
      {choose && (
        <FormGroup role="radiogroup" label={`${t('whichStays')} ${title}`} fieldId={name} isInline>
          <Radio id={`${name}-published`} name={name} label={t('theirs')} isChecked={chosen === 'PUBLISHED'} onChange={() => choose('PUBLISHED')} />
          <Radio id={`${name}-draft`} name={name} label={t('mine')} isChecked={chosen === 'DRAFT'} onChange={() => choose('DRAFT')} />
        </FormGroup>
      )}
    </div>
  );
}

function Version({ title, before, after, isThere }: { title: string; before: string; after: string; isThere: boolean }) {
  const t = useWords(conflictWords);
  return (
    <div>
      <Title headingLevel="h4" size="md">{title}</Title>
      <p>{!isThere ? t('gone') : <WordDiff before={before || after} after={after} />}</p>
    </div>
  );
}
