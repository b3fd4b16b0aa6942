import { Alert, AlertActionLink } from '@patternfly/react-core';
import type { ReactNode } from 'react';

interface ChangedElsewhereProps {
  title: string;
  /** What the link under it does, and in what words: bringing the other's changes in. */
  act: () => void;
  action: string;
  children: ReactNode;
}

/** Somebody else saved first: nothing typed is lost, and what they did can be brought in. */
export function ChangedElsewhere({ title, act, action, children }: ChangedElsewhereProps) {
  return (
    <Alert
      isInline
      variant="warning"
      variantLabel=""
      role="alert"
      component="p"
      title={title}
      actionLinks={<AlertActionLink onClick={act}>{action}</AlertActionLink>}
    >
      {children}
    </Alert>
  );
}
