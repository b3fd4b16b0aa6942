import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Title,
} from '@patternfly/react-core';
import type { ReactNode } from 'react';
import type { Schemas } from '../client/api';
import { Help } from '../shell/Screen';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { useRuleSet } from './calls';
import { headOf } from './record';
import { decisionWords } from './words';

/** When, for whom, through what, and by which rules. */
export function InShort({ decision }: { decision: Schemas['DecisionRecord'] }) {
  const t = useWords(decisionWords);
  const formats = useFormats();
  const head = headOf(decision.record);
  return (
    <>
      <Title headingLevel="h2">{t('facts')}</Title>
      <DescriptionList isHorizontal isCompact horizontalTermWidthModifier={{ default: '12ch', md: '20ch' }}>
        <Entry name={t('moment')}>{formats.moment(decision.decidedAt)}</Entry>
        {decision.redacted && head.employee && (
          <Entry name={t('pseudonym')}>
            <code className="wk-code">{head.employee}</code>
          </Entry>
        )}
        {head.channel && <Entry name={t('channel')}>{t(head.channel)}</Entry>}
        {head.ruleSet && (
          <Entry name={t('rules')} help={t('rulesHelp')}>
            <RulesOfThen revision={head.ruleSet} />
          </Entry>
        )}
        <Entry name={t('hash')} help={t('hashHelp')}>
          <code className="wk-code">{decision.hash}</code>
        </Entry>
      </DescriptionList>
    </>
  );
}

function Entry({ name, help, children }: { name: string; help?: string; children: ReactNode }) {
  return (
    <DescriptionListGroup>
      <DescriptionListTerm>
        {name}
        {help && <Help title={name}>{help}</Help>}
      </DescriptionListTerm>
      <DescriptionListDescription>{children}</DescriptionListDescription>
    </DescriptionListGroup>
  );
}

/** Which rules decided, and who published and approved them. */
function RulesOfThen({ revision }: { revision: string }) {
  const t = useWords(decisionWords);
  const formats = useFormats();
  const publication = useRuleSet(revision).data?.publication;
  const moment = formats.moment(publication?.at);
  return (
    <>
      <code className="wk-code">{revision}</code>
      {publication && (
        <>
          {': '}
          {publication.draftId ? t('published', { moment, by: publication.by ?? '' }) : t('shipped', { moment })}
          {(publication.approvedBy ?? []).length > 0 && (
            <>
              {', '}
              {t('approvedBy', { names: publication.approvedBy?.join(', ') ?? '' })}
            </>
          )}
          {'.'}
          {publication.comment && <p>{t('why', { comment: publication.comment })}</p>}
        </>
      )}
    </>
  );
}
