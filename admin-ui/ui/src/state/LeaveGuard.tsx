import { Button } from '@patternfly/react-core';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useWords } from '../words/words';
import { Dialog } from './Dialog';
import { stateWords } from './words';

interface LeaveGuardProps {
  when: boolean;
  /** What becomes of it, where it is not lost. */
  detail?: string;
}

/** Asks before typed text is lost, within these pages and when the tab is closed. */
export function LeaveGuard({ when, detail }: LeaveGuardProps) {
  const t = useWords(stateWords);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => when && currentLocation.pathname !== nextLocation.pathname);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    if (when) {
      window.addEventListener('beforeunload', ask);
    }
    return () => window.removeEventListener('beforeunload', ask);
  }, [when]);

  if (blocker.state !== 'blocked') {
    return null;
  }
  return (
    <Dialog
      title={t('unsaved')}
      warning
      close={() => blocker.reset()}
      buttons={
        <>
          <Button onClick={() => blocker.reset()}>{t('stay')}</Button>
          <Button variant="link" onClick={() => blocker.proceed()}>
            {t('leave')}
          </Button>
        </>
      }
    >
      {detail ?? t('unsavedDetail')}
    </Dialog>
  );
}
