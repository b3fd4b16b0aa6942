import { ExpandableSection } from '@patternfly/react-core';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Schemas } from '../../client/api';
import { Screen } from '../../shell/Screen';
import { Loaded } from '../../state/Loaded';
import { useFormats } from '../../words/numbers';
import { useWords } from '../../words/words';
import { useExplanation } from '../calls';
import { Why } from '../suggestions/Why';
import { counted } from './held';
import { decisionWords } from './words';

/** One decision for the person: what was suggested and why, and what was not and why not. */
export default function DecisionPage() {
  const t = useWords(decisionWords);
  const { decisionId = '' } = useParams();
  const explanation = useExplanation(decisionId);
  return (
    <Screen title={t('title')} intro={t('intro')} crumbs={[{ to: '/me/data', text: t('back') }]}>
      <Loaded query={explanation}>{(why) => <Whole why={why} decision={decisionId} />}</Loaded>
    </Screen>
  );
}

function Whole({ why, decision }: { why: Schemas['Explanation']; decision: string }) {
  const t = useWords(decisionWords);
  const { moment } = useFormats();
  const items = why.items ?? [];
  const offered = items.filter((item) => item.wasOffered).sort((one, other) => (other.score ?? 0) - (one.score ?? 0));
  const others = counted(items.filter((item) => !item.wasOffered).map((item) => item.outcome ?? ''));
  return (
    <div className="wk-stack wk-narrow">
      <p>
        {t('made', { moment: moment(why.decidedAt) })} {why.outcome}
      </p>
      <h2 className="wk-question">{t('offered')}</h2>
      {offered.length === 0 && <p>{t('nothing')}</p>}
      {offered.map((item) => (
        <Item key={item.contentId} item={item} decision={decision} />
      ))}
      {others.length > 0 && (
        <>
          <h2 className="wk-question">{t('notOffered')}</h2>
          <ul className="wk-plain-list">
            {others.map(([sentence, count]) => (
              <li key={sentence}>
                {t('times', { count })} {sentence}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Item({ item, decision }: { item: Schemas['ExplanationItem']; decision: string }) {
  const t = useWords(decisionWords);
  const [open, setOpen] = useState(false);
  const content = item.contentId ?? '';
  return (
    <div>
      <h3 className="wk-break">{item.title ?? t('piece', { id: content })}</h3>
      <p>{item.outcome}</p>
      <ExpandableSection toggleText={t('whyThis')} isExpanded={open} onToggle={(_, is) => setOpen(is)}>
        {open && <Why decision={decision} content={content} />}
      </ExpandableSection>
    </div>
  );
}
