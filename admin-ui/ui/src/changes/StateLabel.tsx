import { Label, type LabelProps } from '@patternfly/react-core';
import { useWords } from '../words/words';
import type { ChangeState } from './calls';
import { changesWords } from './words';

const LOOKS: Readonly<Record<ChangeState, Pick<LabelProps, 'color' | 'variant'>>> = {
  DRAFT: { color: 'grey', variant: 'outline' },
  RETURNED: { color: 'orange' },
  SUBMITTED: { color: 'blue' },
  APPROVED: { color: 'green' },
  SCHEDULED: { color: 'purple' },
  PUBLISHED: { color: 'green', variant: 'outline' },
  WITHDRAWN: { color: 'grey' },
};

/** Where a change stands, in words; the colour only helps to find it. */
export function StateLabel({ state }: { state: ChangeState }) {
  const t = useWords(changesWords);
  return (
    <Label className="wk-label" {...LOOKS[state]}>
      {t(state)}
    </Label>
  );
}
