import { Card, CardBody, CardHeader, Flex, FlexItem, Title } from '@patternfly/react-core';
import { useId, type ReactNode } from 'react';
import { Help } from '../shell/Screen';

interface PartProps {
  title: string;
  /** Where links within the page lead to. */
  id?: string;
  help?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a page, under a name of its own. */
export function Part({ title, id, help, actions, children }: PartProps) {
  const heading = useId();
  return (
    <Card component="section" id={id} aria-labelledby={heading} className="wk-part">
      <CardHeader>
        <Flex alignItems={{ default: 'alignItemsCenter' }} columnGap={{ default: 'columnGapSm' }} rowGap={{ default: 'rowGapSm' }}>
          <FlexItem>
            <Title headingLevel="h2" size="lg" id={heading}>
              {title}
            </Title>
          </FlexItem>
          {help && (
            <FlexItem>
              <Help title={title}>{help}</Help>
            </FlexItem>
          )}
          {actions && <FlexItem align={{ default: 'alignRight' }}>{actions}</FlexItem>}
        </Flex>
      </CardHeader>
      <CardBody>{children}</CardBody>
    </Card>
  );
}
