import { ExpandableSection, List, ListItem, Stack, StackItem, Title } from '@patternfly/react-core';
import { useState } from 'react';
import type { Schemas } from '../client/api';
import { useMay } from '../session/session';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { Conditions } from './Conditions';
import { RuleLink } from './RuleLink';
import { decisionWords } from './words';

type RuleSaid = Schemas['ExplanationRule'];

/** What every rule made of an item: those that spoke open, the others on request. */
export function Said({ rules }: { rules: readonly RuleSaid[] }) {
  const t = useWords(decisionWords);
  const [shown, setShown] = useState(false);
  const silent = rules.filter((rule) => !rule.spoke);
  if (rules.length === 0) {
    return <p>{t('noRules')}</p>;
  }
  return (
    <Stack hasGutter>
      <StackItem>
        <Title headingLevel="h3">{t('said')}</Title>
      </StackItem>
      {rules
        .filter((rule) => rule.spoke)
        .map((rule) => (
          <StackItem key={rule.ruleId}>
            <OneRule rule={rule} />
          </StackItem>
        ))}
      {silent.length > 0 && (
        <StackItem>
          <ExpandableSection
            toggleText={t('silent', { count: silent.length })}
            isExpanded={shown}
            onToggle={(_, expanded) => setShown(expanded)}
          >
            {shown && (
              <Stack hasGutter>
                {silent.map((rule) => (
                  <StackItem key={rule.ruleId}>
                    <OneRule rule={rule} />
                  </StackItem>
                ))}
              </Stack>
            )}
          </ExpandableSection>
        </StackItem>
      )}
    </Stack>
  );
}

/** One rule: its sentence as it was published, what it said, and what it asked. */
function OneRule({ rule }: { rule: RuleSaid }) {
  const t = useWords(decisionWords);
  const formats = useFormats();
  const may = useMay();
  const [open, setOpen] = useState(false);
  return (
    <div className="wk-said">
      <p>
        {rule.sentence} <RuleLink ruleId={rule.ruleId} linked={may('getPublishedRuleSet')} />
      </p>
      {(rule.effects ?? []).length > 0 && (
        <List>
          {effects(rule).map(({ text, contribution }) => (
            <ListItem key={text}>
              {text} {contribution ? <strong>{formats.signed(contribution)}</strong> : null}
            </ListItem>
          ))}
        </List>
      )}
      {rule.becauseUnknown && <p>{t('becauseUnknown')}</p>}
      {rule.condition && (
        <ExpandableSection
          toggleText={t('conditions')}
          toggleAriaLabel={t('conditionsOf', { rule: rule.ruleId ?? '' })}
          isExpanded={open}
          onToggle={(_, expanded) => setOpen(expanded)}
        >
          {open && <Conditions rule={rule.ruleId ?? ''} condition={rule.condition} />}
        </ExpandableSection>
      )}
    </div>
  );
}

/** What a rule said, each sentence once. */
function effects(rule: RuleSaid) {
  const said = new Map((rule.effects ?? []).map((effect) => [effect.text ?? '', effect]));
  return [...said].map(([text, effect]) => ({ text, contribution: effect.contribution }));
}
