import { Alert, AlertActionLink } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useWords } from '../words/words';
import { stateWords } from './words';

interface RemarkProps {
  kind: 'info' | 'warning' | 'success';
  title: ReactNode;
  /** What can be done about it. */
  action?: { text: string; act: () => void };
  children?: ReactNode;
}

/** Something that stays on the page because it is worth knowing there. */
export function Remark({ kind, title, action, children }: RemarkProps) {
  const t = useWords(stateWords);
  return (
    <Alert
      isInline
      component="p"
      variant={kind}
      variantLabel={t(kind)}
      title={title}
      actionLinks={action && <AlertActionLink onClick={action.act}>{action.text}</AlertActionLink>}
    >
      {children}
    </Alert>
  );
}
