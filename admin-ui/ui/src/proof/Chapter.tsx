import { Flex, FlexItem, Title } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { Help } from '../shell/Screen';

/** A part of the page of a decision, under a name of its own. */
export function Chapter({ title, help, children }: { title: string; help: string; children: ReactNode }) {
  return (
    <div className="wk-flow">
      <Flex alignItems={{ default: 'alignItemsCenter' }}>
        <FlexItem>
          <Title headingLevel="h2">{title}</Title>
        </FlexItem>
        <FlexItem>
          <Help title={title}>{help}</Help>
        </FlexItem>
      </Flex>
      {children}
    </div>
  );
}
