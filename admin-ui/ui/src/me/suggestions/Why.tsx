import { Content, ExpandableSection } from '@patternfly/react-core';
import { useState } from 'react';
import type { Schemas } from '../../client/api';
import { Loaded } from '../../state/Loaded';
import { useWords } from '../../words/words';
import { useExplanation } from '../calls';
import { whyWords } from './words';

type Rule = Schemas['ExplanationRule'];

/** Why one item came out as it did for this person: the outcome, and every rule in its own sentence. */
export function Why({ decision, content }: { decision: string; content: string }) {
  const explanation = useExplanation(decision, content);
  return <Loaded query={explanation}>{(why) => <Explained why={why} />}</Loaded>;
}

function Explained({ why }: { why: Schemas['Explanation'] }) {
  const t = useWords(whyWords);
  const rules = why.rules ?? [];
  const spoke = rules.filter((rule) => rule.spoke);
  const silent = rules.filter((rule) => !rule.spoke);
  const stops = why.stops ?? [];
  return (
    <Content>
      <p>{why.outcome}</p>
      {stops.length > 0 && (
        <>
          <h4>{t('stops')}</h4>
          <ul>
            {stops.map((stop) => (
              <li key={stop.code}>{stop.text}</li>
            ))}
          </ul>
        </>
      )}
      <Said title={t('spoke')} rules={spoke.filter((rule) => !isAboutMessages(rule))} />
      <Said title={t('messages')} rules={spoke.filter(isAboutMessages)} />
      {silent.length > 0 && <Silent rules={silent} />}
    </Content>
  );
}

/** Whether a rule only spoke about sending, not about the piece itself. */
function isAboutMessages(rule: Rule): boolean {
  const effects = rule.effects ?? [];
  return effects.length > 0 && effects.every(({ effect }) => effect === 'SUPPRESS_NUDGE' || effect === 'DEFER_UNTIL');
}

function Said({ title, rules }: { title: string; rules: readonly Rule[] }) {
  const t = useWords(whyWords);
  if (rules.length === 0) {
    return null;
  }
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {rules.map((rule) => (
          <li key={rule.ruleId}>
            {rule.sentence}
            {rule.becauseUnknown && <span className="wk-quiet"> {t('unknown')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Silent({ rules }: { rules: readonly Rule[] }) {
  const t = useWords(whyWords);
  const [open, setOpen] = useState(false);
  return (
    <ExpandableSection toggleText={t('silent', { count: rules.length })} isExpanded={open} onToggle={(_, is) => setOpen(is)}>
      <ul>
        {rules.map((rule) => (
          <li key={rule.ruleId}>{rule.sentence}</li>
        ))}
      </ul>
    </ExpandableSection>
  );
}
