import { Label } from '@patternfly/react-core';
import BanIcon from '@patternfly/react-icons/dist/esm/icons/ban-icon';
import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import ClockIcon from '@patternfly/react-icons/dist/esm/icons/clock-icon';
import ExclamationTriangleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import HourglassHalfIcon from '@patternfly/react-icons/dist/esm/icons/hourglass-half-icon';
import UserIcon from '@patternfly/react-icons/dist/esm/icons/user-icon';
import type { ReactNode } from 'react';
import { useWords } from '../words/words';
import type { State } from './item';
import { contentWords } from './words';

const LOOKS: Readonly<Record<State, { color: 'green' | 'orange' | 'purple' | 'blue' | 'grey'; icon: ReactNode }>> = {
  SUGGESTABLE: { color: 'green', icon: <CheckCircleIcon /> },
  IN_REVIEW: { color: 'purple', icon: <UserIcon /> },
  QUARANTINED: { color: 'orange', icon: <ExclamationTriangleIcon /> },
  TAGGING: { color: 'blue', icon: <HourglassHalfIcon /> },
  EMBARGOED: { color: 'blue', icon: <ClockIcon /> },
  EXPIRED: { color: 'grey', icon: <ClockIcon /> },
  WITHDRAWN: { color: 'grey', icon: <BanIcon /> },
};

/** Where a story stands, in a few words. */
export function StateLabel({ state }: { state: State }) {
  const t = useWords(contentWords);
  return (
    <Label color={LOOKS[state].color} icon={LOOKS[state].icon}>
      {t(state)}
    </Label>
  );
}
