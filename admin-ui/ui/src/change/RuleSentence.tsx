import { Label } from '@patternfly/react-core';
import { readVersion } from '../changes/calls';
import { useBilingual } from '../words/bilingual';
import { WordDiff } from '../words/WordDiff';
import { useWords } from '../words/words';
import type { ChangedRule } from './calls';
import { changeWords } from './words';

const KINDS = ['ADDED', 'CHANGED', 'REMOVED'] as const;

/** What a rule is called, with how it was called last when it goes. */
export function useTitleOf(): (rule: ChangedRule) => string {
  const say = useBilingual();
  return (rule) => say(readVersion(rule.after ?? rule.before)?.title) || (rule.ruleId ?? '');
}

/** What becomes of one rule, read aloud. */
export function RuleSentence({ rule }: { rule: ChangedRule }) {
  const t = useWords(changeWords);
  const say = useBilingual();
  const titleOf = useTitleOf();
  const before = say(rule.sentenceBefore);
  const after = say(rule.sentenceAfter);
  const kind = KINDS.find((one) => one === rule.change);
  return (
    <>
      <div className="wk-row">
        <strong>{titleOf(rule)}</strong>
        {kind && <Label isCompact>{t(kind)}</Label>}
      </div>
      <p>
        <WordDiff before={before} after={after} />
      </p>
      {before === after && <p>{t('sameSentence')}</p>}
    </>
  );
}
