import '../rules.css';
import { Alert, Button } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Schemas } from '../../client/api';
import { asRefused } from '../../client/problem';
import { useSession } from '../../session/session';
import { Screen } from '../../shell/Screen';
import { Loaded } from '../../state/Loaded';
import { Nothing } from '../../state/Nothing';
import { ProblemAlert } from '../../state/ProblemAlert';
import { useBilingual } from '../../words/bilingual';
import { useWords } from '../../words/words';
import { usePublished } from '../calls';
import type { Rule } from '../rule';
import { useVocabulary } from '../vocabulary';
import { rulesWords } from '../words';
import { openedKey, putRule, useOpened, type Opened } from './calls';
import { drawerOf } from './kept';
import { RuleEditor } from './RuleEditor';
import { editorWords } from './words';

/** One rule in a change, to be edited. */
export default function EditorPage() {
  const t = useWords(editorWords);
  const tr = useWords(rulesWords);
  const say = useBilingual();
  const { draftId = '', ruleId = '' } = useParams();
  const { user } = useSession();
  const kept = drawerOf(user.name, draftId, ruleId).read();
  const opened = useOpened(draftId, ruleId, kept !== undefined && kept.etag === undefined);
  const title = (opened.data?.stored ?? kept)?.rule.title;
  return (
    <Screen
      title={title ? say(title) : t('title')}
      help={t('help')}
      crumbs={[
        { to: '/admin/rules', text: tr('rules') },
        { to: `/admin/changes/${draftId}`, text: opened.data ? (opened.data.change.title ?? tr('untitled')) : t('change') },
      ]}
    >
      <Loaded query={opened}>{(data) => <OpenedRule key={`${draftId}/${ruleId}`} opened={data} draftId={draftId} ruleId={ruleId} />}</Loaded>
    </Screen>
  );
}

function OpenedRule({ opened, draftId, ruleId }: { opened: Opened; draftId: string; ruleId: string }) {
  const t = useWords(editorWords);
  const { user } = useSession();
  const vocabulary = useVocabulary();
  const published = usePublished();
  const { change, stored } = opened;
  const removal = change.changes?.find((one) => one.ruleId === ruleId && one.change === 'REMOVED');
  const [kept] = useState(() => drawerOf(user.name, draftId, ruleId).read());

  if (!change.possible?.includes('EDIT')) {
    return (
      <Nothing title={t('ended')} action={<Link to="/admin/rules">{t('toRule')}</Link>}>
        {t('endedDetail')}
      </Nothing>
    );
  }
  if (!stored && removal) {
    return <Removed draftId={draftId} ruleId={ruleId} before={removal.before as Rule} />;
  }
  if (!stored && !kept) {
    return (
      <Nothing title={t('unknownRule')} action={<Link to={`/admin/changes/${draftId}`}>{t('toChange')}</Link>}>
        {t('unknownRuleDetail', { id: ruleId })}
      </Nothing>
    );
  }
  return (
    <>
      <Standing change={change} />
      <Loaded query={vocabulary}>
        {(words) => (
          <Loaded query={published}>
            {(set) => (
              <RuleEditor
                draftId={draftId}
                ruleId={ruleId}
                stored={stored}
                published={set.rules.find((rule) => rule.id === ruleId)}
                vocabulary={words}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

/** What an edit means for a change that others are looking at. */
function Standing({ change }: { change: Schemas['RuleDraft'] }) {
  const t = useWords(editorWords);
  const approved = (change.approvals ?? []).length > 0;
  if (!approved && change.state !== 'SUBMITTED') {
    return null;
  }
  return (
    <Alert
      isInline
      component="h2"
      className="wk-below"
      variant={approved ? 'warning' : 'info'}
      variantLabel=""
      title={approved ? t('approved') : t('waits')}
    >
      {approved ? t('approvedDetail') : t('waitsDetail')}
    </Alert>
  );
}

function Removed({ draftId, ruleId, before }: { draftId: string; ruleId: string; before: Rule }) {
  const t = useWords(editorWords);
  const queries = useQueryClient();
  const putBack = useMutation({
    mutationFn: () => putRule(draftId, before, undefined),
    onSuccess: () => queries.invalidateQueries({ queryKey: openedKey(draftId, ruleId) }),
  });
  return (
    <>
      {putBack.isError && <ProblemAlert refused={asRefused(putBack.error)} />}
      <Nothing
        title={t('gone')}
        action={
          <Button isLoading={putBack.isPending} isDisabled={putBack.isPending} onClick={() => putBack.mutate()}>
            {t('putBack')}
          </Button>
        }
      >
        {t('goneDetail')}
      </Nothing>
    </>
  );
}
