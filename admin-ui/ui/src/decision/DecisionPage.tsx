import '../changes/changes.css';
import './decision.css';
import { Stack, StackItem } from '@patternfly/react-core';
import { useParams, useSearchParams } from 'react-router';
import type { Schemas } from '../client/api';
import { Proof } from '../proof/Proof';
import { Replay } from '../proof/Replay';
import { useMay } from '../session/session';
import { Screen } from '../shell/Screen';
import { Loaded } from '../state/Loaded';
import { Remark } from '../state/Remark';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { type Explanation, useExplanation, useRecord } from './calls';
import { Chosen } from './Chosen';
import { offered, withheld } from './grouping';
import { InShort } from './InShort';
import { Offered } from './Offered';
import { Other } from './Other';
import { Record } from './Record';
import { decisionWords } from './words';
import { Withheld } from './Withheld';

/** One decision: what was suggested, what was not, and why (G01, G02). */
export default function DecisionPage() {
  const t = useWords(decisionWords);
  const formats = useFormats();
  const { id = '' } = useParams();
  const query = useRecord(id);
  const moment = query.data?.decidedAt;
  return (
    <Screen
      title={moment ? t('titleOf', { moment: formats.moment(moment) }) : t('title')}
      help={t('help')}
      crumbs={[{ to: '/admin/decisions', text: t('decisions') }]}
    >
      <Loaded query={query}>{(decision) => <Decision decision={decision} />}</Loaded>
    </Screen>
  );
}

function Decision({ decision }: { decision: Schemas['DecisionRecord'] }) {
  const t = useWords(decisionWords);
  const may = useMay();
  const id = decision.decisionId ?? '';
  const held = decision.state === 'HELD';
  const query = useExplanation(id, held);
  return (
    <Stack hasGutter>
      {!held && (
        <StackItem>
          <Remark kind="info" title={t('retired')}>
            {t('retiredExplained')}
          </Remark>
        </StackItem>
      )}
      {held && decision.redacted && (
        <StackItem>
          <Remark kind="info" title={t('redacted')}>
            {t('redactedExplained')}
          </Remark>
        </StackItem>
      )}
      {!held && (
        <StackItem>
          <InShort decision={decision} />
        </StackItem>
      )}
      {held && (
        <StackItem>
          <Loaded query={query}>{(explanation) => <Explained decision={decision} explanation={explanation} />}</Loaded>
        </StackItem>
      )}
      {may('replayDecision') && (
        <StackItem>
          <Replay id={id} />
        </StackItem>
      )}
      {may('getInclusionProof') && (
        <StackItem>
          <Proof id={id} />
        </StackItem>
      )}
      {decision.record !== undefined && (
        <StackItem>
          <Record id={id} record={decision.record} />
        </StackItem>
      )}
    </Stack>
  );
}

function Explained({ decision, explanation }: { decision: Schemas['DecisionRecord']; explanation: Explanation }) {
  const t = useWords(decisionWords);
  const [search, setSearch] = useSearchParams();
  const items = explanation.items ?? [];
  const best = offered(items);
  const wanted = search.get('item');
  const chosen = wanted ?? best[0]?.contentId;
  const choose = (contentId: string) => setSearch({ item: contentId }, { preventScrollReset: true });
  return (
    <Stack hasGutter>
      <StackItem>
        <p className="pf-v6-c-title pf-m-lg">{explanation.outcome}</p>
      </StackItem>
      <StackItem>
        <InShort decision={decision} />
      </StackItem>
      <StackItem>
        <Offered items={best} choose={choose} />
      </StackItem>
      <StackItem>
        {chosen ? (
          <Chosen id={decision.decisionId ?? ''} contentId={chosen} least={best.at(-1)?.score} focus={wanted !== null} />
        ) : (
          <p>{t('choose')}</p>
        )}
      </StackItem>
      <StackItem>
        <Withheld groups={withheld(items)} choose={choose} />
      </StackItem>
      <StackItem>
        <Other choose={choose} />
      </StackItem>
    </Stack>
  );
}
