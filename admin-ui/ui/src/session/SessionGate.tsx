import { Alert, Bullseye, Button, Spinner } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { whenSessionEnds } from '../client/api';
import { asRefused, type Refused } from '../client/problem';
import { Dialog } from '../state/Dialog';
import { ProblemAlert } from '../state/ProblemAlert';
import { useWords } from '../words/words';
import { readSession, signOut } from './calls';
import { SessionContext, type Session, type SessionAnswer } from './session';
import { SignInForm } from './SignInForm';
import { SignInPage } from './SignInPage';
import { sessionWords } from './words';

/** Lets in who is signed in. When a session ends the page stays as it is, typed text and all, until its owner is back. */
export function SessionGate({ children }: { children: ReactNode }) {
  const t = useWords(sessionWords);
  const queries = useQueryClient();
  const [answer, setAnswer] = useState<SessionAnswer>();
  const [refused, setRefused] = useState<Refused>();
  const [ended, setEnded] = useState(false);

  const load = useCallback(() => {
    setRefused(undefined);
    readSession().then(setAnswer, (error: unknown) => setRefused(asRefused(error)));
  }, []);

  useEffect(load, [load]);
  useEffect(() => whenSessionEnds(() => setEnded(true)), []);

  const user = answer?.user;
  const signIn = answer?.signIn;
  const session = useMemo<Session | undefined>(
    () =>
      user && signIn
        ? {
            user,
            signIn,
            signOut: async () => {
              const { continueAt } = await signOut();
              window.location.assign(continueAt ?? '/admin/');
            },
          }
        : undefined,
    [user, signIn],
  );

  function back(again: SessionAnswer) {
    setAnswer(again);
    setEnded(false);
    void queries.invalidateQueries();
  }

  if (refused) {
    return (
      <main className="wk-sign-in">
        <ProblemAlert refused={refused} retry={load} />
      </main>
    );
  }
  if (!answer) {
    return (
      <Bullseye>
        <Spinner aria-label={t('starting')} />
      </Bullseye>
    );
  }
  if (!session) {
    return <SignInPage signIn={answer.signIn} done={setAnswer} />;
  }
  return (
    <SessionContext value={session}>
      {children}
      {ended && <SessionEnded session={session} back={back} />}
    </SessionContext>
  );
}

function SessionEnded({ session, back }: { session: Session; back: (answer: SessionAnswer) => void }) {
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
        {remark && <Alert isInline variant="warning" title={remark} component="p" />}
        {session.signIn === 'LOCAL' ? (
          <SignInForm user={session.user.name} done={accept} />
        ) : (
          <>
            <Button component="a" href="/session/start?to=/admin/" target="_blank" rel="noopener">
              {t('openProvider')}
            </Button>{' '}
            <Button variant="secondary" onClick={() => void readSession().then(accept, () => setRemark(t('stillOut')))}>
              {t('signedInAgain')}
            </Button>
          </>
        )}
    </Dialog>
  );
}
