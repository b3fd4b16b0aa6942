import {
  Alert,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Spinner,
} from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Change, ChangeState } from '../changes/calls';
import { StateLabel } from '../changes/StateLabel';
import { asRefused } from '../client/problem';
import { Part } from '../state/Part';
import { ProblemAlert } from '../state/ProblemAlert';
import { useKeptPlace } from '../state/useKeptPlace';
import { useBilingual } from '../words/bilingual';
import { useFormats } from '../words/numbers';
import { stateWords } from '../state/words';
import { useWords } from '../words/words';
import { Acts } from './Acts';
import { hasEnded, useCheck, useDifferences } from './calls';
import { Issues } from './Issues';
import { useOwners } from './owners';
import { timeZone } from './moment';
import { changeWords } from './words';

const SAYS = {
  DRAFT: 'sayDRAFT',
  RETURNED: 'sayRETURNED',
  SUBMITTED: 'saySUBMITTED',
  APPROVED: 'sayAPPROVED',
  SCHEDULED: 'saySCHEDULED',
  PUBLISHED: 'sayPUBLISHED',
  WITHDRAWN: 'sayWITHDRAWN',
} as const;

/** How far a change is, what is still missing, what is in its way, and what its reader can do about it. */
export function Standing({ change }: { change: Change }) {
  const t = useWords(changeWords);
  const tState = useWords(stateWords);
  const say = useBilingual();
  const { moment } = useFormats();
  const state = change.state as ChangeState;
  const place = useKeptPlace<HTMLParagraphElement>((change.acts ?? []).map((one) => `${one.act} ${one.refusal ? 'no' : 'yes'}`).join());

  return (
    <Part title={t('standing')} id="standing">
      <div className="wk-flow">
        <p role="status" ref={place} tabIndex={-1}>
          <StateLabel state={state} /> {t(SAYS[state], { moment: moment(change.publishAt), zone: timeZone() })}{' '}
          {change.publishedRevision && <Link to={`/admin/rules/revisions/${change.publishedRevision}`}>{t('seeRevision')}</Link>}
        </p>
        {change.failure && (
          <Alert isInline variant="danger" variantLabel={tState('danger')} title={t('failure')} component="h3">
            <p>{say(change.failure)}</p>
            <p>{t('failureRemedy')}</p>
          </Alert>
        )}
        <People change={change} />
        {!hasEnded(change) && <Moved change={change} />}
        {!hasEnded(change) && <InTheWay change={change} />}
        {!hasEnded(change) && <Acts change={change} />}
      </div>
    </Part>
  );
}

/** Who worked on it, who said yes, and whose yes is missing. */
function People({ change }: { change: Change }) {
  const t = useWords(changeWords);
  const owners = useOwners();
  const approvals = change.approvals ?? [];
  const missing = change.missingApprovals ?? [];
  return (
    <DescriptionList isHorizontal isCompact>
      <Fact term={t('workedOn')}>{(change.editors ?? []).join(', ')}</Fact>
      {approvals.length > 0 && (
        <Fact term={t('approved')}>
          {approvals.map((approval) => t('approval', { name: approval.by ?? '', owners: owners(approval.owners) })).join(', ')}
        </Fact>
      )}
      {missing.length > 0 && !hasEnded(change) && <Fact term={t('missing')}>{owners(missing)}</Fact>}
    </DescriptionList>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <DescriptionListGroup>
      <DescriptionListTerm>{term}</DescriptionListTerm>
      <DescriptionListDescription>{children}</DescriptionListDescription>
    </DescriptionListGroup>
  );
}

/** Other rules were published since this change began. */
function Moved({ change }: { change: Change }) {
  const t = useWords(changeWords);
  const tState = useWords(stateWords);
  const draftId = change.draftId as string;
  const { data } = useDifferences(draftId);
  if (!data || data.publishedRevision === data.baseRevision) {
    return null;
  }
  const mayUpdate = (change.acts ?? []).some((one) => one.act === 'REBASE' && !one.refusal);
  const collisions = (data.differences ?? []).filter((one) => one.collides).length;
  return (
    <Alert
      isInline
      variant="warning"
      variantLabel={tState('warning')}
      title={t('moved')}
      component="h3"
      actionLinks={<Link to={`/admin/changes/${draftId}/conflicts`}>{mayUpdate ? t('resolve') : t('see')}</Link>}
    >
      <p>
        {mayUpdate ? t('movedDetail') : t('movedOthers')} {collisions > 0 && t('collides', { count: collisions })}
      </p>
    </Alert>
  );
}

/** What keeps this content from being published, whoever wants it. */
function InTheWay({ change }: { change: Change }) {
  const t = useWords(changeWords);
  const check = useCheck(change);
  if (!check.isEnabled) {
    return null;
  }
  if (check.isError) {
    return <ProblemAlert refused={asRefused(check.error)} retry={() => void check.refetch()} />;
  }
  if (!check.data) {
    return <Spinner size="md" aria-label={t('checking')} />;
  }
  return <Issues check={check.data} change={change} />;
}
