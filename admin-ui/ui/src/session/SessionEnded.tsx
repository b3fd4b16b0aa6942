import { Alert, Button } from '@patternfly/react-core';
import { useEffect, useState } from 'react';
import { Dialog } from '../state/Dialog';
import { language } from '../words/language';
import { useWords } from '../words/words';
import { readSession } from './calls';
import type { Session, SessionAnswer } from './session';
import { SignInForm } from './SignInForm';
import { signInAddress } from './wanted';
import { sessionWords } from './words';

/** In front of a page whose session has ended, until its owner is back. */
export function SessionEnded({ session, back }: { session: Session; back: (answer: SessionAnswer) => void }) {
  const t = useWords(sessionWords);
  const [remark, setRemark] = useState<string>();

  function accept(answer: SessionAnswer) {
    if (!answer.user) {
      setRemark(t('stillOut'));
    } else if (answer.user.name !== session.user.name) {
      setRemark(t('otherPerson', { name: session.user.name }));
    } else {
      back(answer);
    }
  }

  return (
    <Dialog title={t('ended')}>
      <p>{session.signIn === 'LOCAL' ? t('endedExplained') : t('endedAtProvider')}</p>
      {remark && <Alert isInline variant="warning" title={remark} component="p" role="alert" />}
      {session.signIn === 'LOCAL' ? (
        <SignInForm user={session.user.name} done={accept} />
      ) : (
        <AtProvider accept={accept} failed={() => setRemark(t('stillOut'))} />
      )}
    </Dialog>
  );
}

interface AtProviderProps {
  accept: (answer: SessionAnswer) => void;
  failed: () => void;
}

/** The provider has a page of its own, so it opens beside this one; who comes back from it is looked up at once. */
function AtProvider({ accept, failed }: AtProviderProps) {
  const t = useWords(sessionWords);

  useEffect(() => {
    const look = () => void readSession().then((answer) => answer.user && accept(answer), () => undefined);
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [accept]);

  return (
    <>
      <Button component="a" href={signInAddress('/admin/', language())} target="_blank" rel="noopener">
        {t('openProvider')}
      </Button>{' '}
      <Button variant="secondary" onClick={() => void readSession().then(accept, failed)}>
        {t('signedInAgain')}
      </Button>
    </>
  );
}
