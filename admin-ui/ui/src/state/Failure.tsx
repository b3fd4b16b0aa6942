import { Button, PageSection } from '@patternfly/react-core';
import { Link } from 'react-router';
import { useWords } from '../words/words';
import { Nothing } from './Nothing';
import { stateWords } from './words';

/** A page that threw. What it threw says nothing to its reader; the browser's console has it. */
export function BrokenPage() {
  const t = useWords(stateWords);
  return (
    <PageSection>
      <Nothing level="h1" title={t('broken')} action={<Button onClick={() => window.location.reload()}>{t('reload')}</Button>}>
        {t('brokenDetail')}
      </Nothing>
    </PageSection>
  );
}

export function NotFoundPage() {
  const t = useWords(stateWords);
  return (
    <PageSection>
      <Nothing level="h1" title={t('notFound')} action={<Link to="/admin/">{t('home')}</Link>}>
        {t('notFoundDetail')}
      </Nothing>
    </PageSection>
  );
}

export function ForbiddenPage() {
  const t = useWords(stateWords);
  return (
    <PageSection>
      <Nothing level="h1" title={t('forbidden')} action={<Link to="/admin/">{t('home')}</Link>}>
        {t('forbiddenDetail')}
      </Nothing>
    </PageSection>
  );
}
