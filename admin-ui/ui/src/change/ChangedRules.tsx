import { Button, ExpandableSection } from '@patternfly/react-core';
import { useState } from 'react';
import { Link } from 'react-router';
import { readVersion, type Change } from '../changes/calls';
import { asRefused } from '../client/problem';
import { differingParts } from '../parts/parts';
import { PartsTable } from '../parts/PartsTable';
import { useMay } from '../session/session';
import { Nothing } from '../state/Nothing';
import { useNotice } from '../state/Notices';
import { Part } from '../state/Part';
import { ProblemAlert } from '../state/ProblemAlert';
import { useWords } from '../words/words';
import { usePutBack, type ChangedRule } from './calls';
import { useOwners } from './owners';
import { RuleSentence, useTitleOf } from './RuleSentence';
import { changeWords } from './words';

/** Every rule that a change touches, as it read and as it would read. */
export function ChangedRules({ change }: { change: Change }) {
  const t = useWords(changeWords);
  const may = useMay();
  const rules = change.changes ?? [];
  const mayEdit = may('putDraftRule') && (change.acts ?? []).some((one) => one.act === 'EDIT');
  const add = mayEdit && (
    <Link className="pf-v6-c-button pf-m-secondary" to={`/admin/rules?change=${change.draftId}`}>
      {t('add')}
    </Link>
  );

  return (
    <Part title={t('rules')} id="rules" help={t('rulesHelp')} actions={rules.length > 0 && add}>
      {rules.length === 0 ? (
        <Nothing title={t('noRules')} action={add}>
          {mayEdit ? t('noRulesDetail') : t('noRulesRead')}
        </Nothing>
      ) : (
        <ul className="wk-list">
          {rules.map((rule) => (
            <li key={rule.ruleId}>
              <RuleOfChange change={change} rule={rule} mayEdit={mayEdit && rule.yours === true} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function RuleOfChange({ change, rule, mayEdit }: { change: Change; rule: ChangedRule; mayEdit: boolean }) {
  const t = useWords(changeWords);
  const notice = useNotice();
  const titleOf = useTitleOf();
  const owners = useOwners();
  const putBack = usePutBack(change.draftId as string);
  const [open, setOpen] = useState(false);
  const title = titleOf(rule);
  const parts = differingParts([rule.before, rule.after].map(readVersion));

  return (
    <>
      <RuleSentence rule={rule} />
      {putBack.error && <ProblemAlert refused={asRefused(putBack.error)} retry={() => putBack.mutate(rule)} />}
      {!rule.yours && <p>{t('owned', { owner: owners(ownersOf(rule)) })}</p>}
      <div className="wk-row">
        {mayEdit && rule.change !== 'REMOVED' && (
          <Link aria-label={t('editRule', { title })} to={`/admin/changes/${change.draftId}/rules/${rule.ruleId}`}>
            {t('edit')}
          </Link>
        )}
        {mayEdit && (
          <Button
            variant="link"
            isInline
            aria-label={t('putBackRule', { title })}
            isDisabled={putBack.isPending}
            onClick={() => putBack.mutate(rule, { onSuccess: () => notice(t('isBack')) })}
          >
            {t('putBack')}
          </Button>
        )}
      </div>
      {rule.change === 'CHANGED' && (
        <ExpandableSection toggleText={t('fields')} isExpanded={open} onToggle={(_, now) => setOpen(now)}>
          <PartsTable label={`${t('fields')}: ${title}`} columns={[t('was'), t('becomes')]} parts={parts} />
        </ExpandableSection>
      )}
    </>
  );
}

/** Who looks after a rule, before and after. */
function ownersOf(rule: ChangedRule): string[] {
  return [rule.before, rule.after].flatMap((version) => readVersion(version)?.owner ?? []);
}
