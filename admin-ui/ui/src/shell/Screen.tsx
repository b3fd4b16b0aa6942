import { Breadcrumb, BreadcrumbItem, Button, Content, Flex, FlexItem, PageSection, Popover, Title } from '@patternfly/react-core';
import HistoryIcon from '@patternfly/react-icons/dist/esm/icons/history-icon';
import QuestionCircleIcon from '@patternfly/react-icons/dist/esm/icons/outlined-question-circle-icon';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { stateWords } from '../state/words';
import { useWords } from '../words/words';

export interface Crumb {
  to: string;
  text: string;
}

interface ScreenProps {
  title: string;
  /** One sentence under the title: what this page is for. */
  intro?: ReactNode;
  /** What somebody who is new to the concept needs to know; shown on request. */
  help?: ReactNode;
  /** The page that shows what was changed here, by whom and when. */
  history?: string;
  crumbs?: readonly Crumb[];
  actions?: ReactNode;
  children: ReactNode;
}

/** One page: its name, what it is for, help, history, what can be done, and then the page itself. */
export function Screen({ title, intro, help, history, crumbs, actions, children }: ScreenProps) {
  const t = useWords(stateWords);
  useEffect(() => {
    document.title = `${title} · Weerklank`;
  }, [title]);

  return (
    <>
      <PageSection>
        {crumbs && (
          <Breadcrumb aria-label={t('crumbs')}>
            {crumbs.map((crumb) => (
              <BreadcrumbItem key={crumb.to} render={({ className }) => <Link className={className} to={crumb.to}>{crumb.text}</Link>} />
            ))}
            <BreadcrumbItem isActive>{title}</BreadcrumbItem>
          </Breadcrumb>
        )}
        <Flex alignItems={{ default: 'alignItemsCenter' }} rowGap={{ default: 'rowGapSm' }}>
          <FlexItem>
            <Title headingLevel="h1">{title}</Title>
          </FlexItem>
          {help && (
            <FlexItem>
              <Help title={title}>{help}</Help>
            </FlexItem>
          )}
          {history && (
            <FlexItem>
              <Link to={history} aria-label={t('history')} title={t('history')} className="pf-v6-c-button pf-m-plain">
                <HistoryIcon />
              </Link>
            </FlexItem>
          )}
          {actions && <FlexItem align={{ default: 'alignRight' }}>{actions}</FlexItem>}
        </Flex>
        {intro && <Content component="p">{intro}</Content>}
      </PageSection>
      <PageSection isFilled>{children}</PageSection>
    </>
  );
}

/** A question mark beside a concept, with its explanation. */
export function Help({ title, children }: { title: string; children: ReactNode }) {
  const t = useWords(stateWords);
  return (
    // The title stands in the body: PatternFly's own header is a second banner, with a heading out of order.
    <Popover
      bodyContent={
        <>
          <strong>{title}</strong>
          <div>{children}</div>
        </>
      }
      closeBtnAriaLabel={t('close')}
      aria-label={t('help', { title })}
    >
      <Button variant="plain" icon={<QuestionCircleIcon />} aria-label={t('help', { title })} />
    </Popover>
  );
}
