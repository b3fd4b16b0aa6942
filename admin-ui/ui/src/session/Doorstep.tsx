import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import type { ReactNode } from 'react';

/** What stands in front of the pages: one card, for whoever is not in, or not yet. */
export function Doorstep({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="wk-sign-in">
      <Card isLarge>
        <CardTitle component="h1">{title}</CardTitle>
        <CardBody>{children}</CardBody>
      </Card>
    </main>
  );
}
