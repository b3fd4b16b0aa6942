import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import { useId, type ReactNode } from 'react';
import { useWords } from '../../words/words';
import { dataWords } from './words';

interface SectionProps {
  title: string;
  from?: string;
  why: string;
  until: string;
  children: ReactNode;
}

/** One kind of data: what it is, from whom it came, what it is for and how long it stays. */
export function Section({ title, from, why, until, children }: SectionProps) {
  const t = useWords(dataWords);
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id}>
      <CardTitle component="h2" id={id}>
        {title}
      </CardTitle>
      <CardBody>
        <div className="wk-stack">
          <dl className="wk-terms wk-quiet">
            {from && (
              <div>
                <dt>{t('from')}</dt>
                <dd>{from}</dd>
              </div>
            )}
            <div>
              <dt>{t('why')}</dt>
              <dd>{why}</dd>
            </div>
            <div>
              <dt>{t('until')}</dt>
              <dd>{until}</dd>
            </div>
          </dl>
          {children}
        </div>
      </CardBody>
    </Card>
  );
}
