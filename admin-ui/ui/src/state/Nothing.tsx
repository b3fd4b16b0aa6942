import { EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter } from '@patternfly/react-core';
import type { ReactNode } from 'react';

interface NothingProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** `h1` when this is the whole page. */
  level?: 'h1' | 'h2' | 'h3';
}

/** Nothing to show yet: says why, and what somebody can do about it. */
export function Nothing({ title, children, action, level = 'h2' }: NothingProps) {
  return (
    <EmptyState titleText={title} headingLevel={level} variant="sm">
      {children && <EmptyStateBody>{children}</EmptyStateBody>}
      {action && (
        <EmptyStateFooter>
          <EmptyStateActions>{action}</EmptyStateActions>
        </EmptyStateFooter>
      )}
    </EmptyState>
  );
}
