import { Button, Title, type ButtonProps } from '@patternfly/react-core';
import { useState } from 'react';
import type { Change } from '../changes/calls';
import { useMay, useSession } from '../session/session';
import { useBilingual } from '../words/bilingual';
import { language } from '../words/language';
import { useWords } from '../words/words';
import { ActDialog } from './ActDialog';
import type { ActName } from './calls';
import { allowed, refusals } from './refusals';
import { changeWords } from './words';

const OPERATIONS: Readonly<Record<ActName, string>> = {
  COMMENT: 'commentRuleDraft',
  SUBMIT: 'submitRuleDraft',
  APPROVE: 'approveRuleDraft',
  RETURN: 'rejectRuleDraft',
  SCHEDULE: 'scheduleRuleDraft',
  PUBLISH: 'publishRuleDraft',
  WITHDRAW: 'withdrawRuleDraft',
};

const DOES = {
  SUBMIT: 'doSUBMIT',
  APPROVE: 'doAPPROVE',
  SCHEDULE: 'doSCHEDULE',
  PUBLISH: 'doPUBLISH',
} as const;

const LOOKS: Readonly<Partial<Record<ActName, ButtonProps['variant']>>> = {
  SUBMIT: 'primary',
  APPROVE: 'primary',
  PUBLISH: 'primary',
  WITHDRAW: 'link',
};

/** What this person can do with a change now, and of what they cannot, why. */
export function Acts({ change }: { change: Change }) {
  const t = useWords(changeWords);
  const say = useBilingual();
  const may = useMay();
  const { user } = useSession();
  const [doing, setDoing] = useState<ActName>();

  // Who works on it edits it; asking for changes is for others.
  const isEditor = change.editors?.includes(user.name);
  const saidYes = (change.approvals ?? []).some((approval) => approval.by === user.name) || change.missingApprovals?.length === 0;
  const acts = allowed(change.acts ?? []).filter(
    (act) => may(OPERATIONS[act]) && !(act === 'APPROVE' && saidYes) && !(act === 'RETURN' && isEditor),
  );
  const cannot = refusals(change.acts ?? [], say);
  const list = new Intl.ListFormat(language(), { type: 'conjunction' });

  return (
    <>
      {acts.length > 0 && (
        <div className="wk-row" role="group" aria-label={t('acts')}>
          {acts.map((act) => (
            <Button key={act} variant={LOOKS[act] ?? 'secondary'} isDanger={act === 'WITHDRAW'} onClick={() => setDoing(act)}>
              {act === 'SCHEDULE' && change.state === 'SCHEDULED' ? t('RESCHEDULE') : t(act)}
            </Button>
          ))}
        </div>
      )}
      {cannot.length > 0 && (
        <div>
          <Title headingLevel="h3" size="md">{t('notYou')}</Title>
          <ul>
            {cannot.map(({ acts: names, why }) => (
              <li key={why}>
                <strong>{capital(list.format(names.map((name) => t(DOES[name]))))}:</strong> {why}
              </li>
            ))}
          </ul>
        </div>
      )}
      {doing && doing !== 'COMMENT' && <ActDialog act={doing} change={change} close={() => setDoing(undefined)} />}
    </>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
