import { Alert, ExpandableSection } from '@patternfly/react-core';
import { useState } from 'react';
import type { Change } from '../changes/calls';
import { useBilingual } from '../words/bilingual';
import { stateWords } from '../state/words';
import { useWords } from '../words/words';
import type { Check } from './calls';
import { changeWords } from './words';

/** What the check of a change found: first what is in the way, then what is good to know. */
export function Issues({ check, change }: { check: Check; change: Change }) {
  const t = useWords(changeWords);
  const tState = useWords(stateWords);
  const say = useBilingual();
  const [open, setOpen] = useState(false);
  const obstacles = check.obstacles ?? [];
  const warnings = (check.issues ?? []).filter((issue) => issue.severity === 'WARN');
  // What the change itself is about comes first; the rest was there before.
  const own = warnings.filter((issue) => change.ruleIds?.includes(issue.ruleId ?? ''));
  const others = warnings.filter((issue) => !own.includes(issue));

  return (
    <>
      {obstacles.length > 0 && (
        <Alert isInline variant="danger" variantLabel={tState('danger')} title={t('obstacles')} component="h3">
          <ul>
            {obstacles.map((obstacle, place) => (
              <li key={place}>
                {say(obstacle.sentence)} {obstacle.code === 'NOT_SIMULATED' && <a href="#simulation">{t('toSimulation')}</a>}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {own.length > 0 && (
        <Alert isInline variant="warning" variantLabel={tState('warning')} title={t('warnings')} component="h3">
          <p>{t('warningsHelp')}</p>
          <ul>
            {own.map((issue, place) => (
              <li key={place}>{say(issue.message)}</li>
            ))}
          </ul>
        </Alert>
      )}
      {others.length > 0 && (
        <ExpandableSection toggleText={t('otherWarnings', { count: others.length })} isExpanded={open} onToggle={(_, now) => setOpen(now)}>
          <ul>
            {others.map((issue, place) => (
              <li key={place}>{say(issue.message)}</li>
            ))}
          </ul>
        </ExpandableSection>
      )}
    </>
  );
}
