import { Bullseye, Button, Content, Spinner } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { whenSessionEnds } from '../client/api';
import { asRefused, type Refused } from '../client/problem';
import { useNotice } from '../state/Notices';
import { ProblemAlert } from '../state/ProblemAlert';
import { useWords } from '../words/words';
import { readSession, signOut } from './calls';
import { Doorstep } from './Doorstep';
import { SessionContext, type Session, type SessionAnswer } from './session';
import { SessionEnded } from './SessionEnded';
import { SignInPage } from './SignInPage';
import { sessionWords } from './words';

/** Lets in who is signed in. When a session ends the page stays as it is, typed text and all, until its owner is back. */
export function SessionGate({ children }: { children: ReactNode }) {
  const t = useWords(sessionWords);
  const queries = useQueryClient();
  const notice = useNotice();
  const [answer, setAnswer] = useState<SessionAnswer>();
  const [refused, setRefused] = useState<Refused>();
  const [ended, setEnded] = useState(false);

  const load = useCallback(() => {
    setRefused(undefined);
    readSession().then(setAnswer, (error: unknown) => setRefused(asRefused(error)));
  }, []);

  const leave = useCallback(async () => {
    try {
      const { continueAt } = await signOut();
      window.location.assign(continueAt ?? '/admin/');
    } catch (error) {
      notice(asRefused(error).problem.title ?? t('stillIn'), 'danger');
    }
  }, [notice, t]);

  useEffect(load, [load]);
  useEffect(() => whenSessionEnds(() => setEnded(true)), []);

  const user = answer?.user;
  const signIn = answer?.signIn;
  const session = useMemo<Session | undefined>(
    () => (user && signIn ? { user, signIn, signOut: leave } : undefined),
    [user, signIn, leave],
  );

  function back(again: SessionAnswer) {
    setAnswer(again);
    setEnded(false);
    void queries.invalidateQueries();
  }

  if (refused) {
    return (
      <Doorstep title={t('notIn')}>
        <ProblemAlert refused={refused} retry={load} />
        {refused.problem.status === 403 && <Leave leave={leave} />}
      </Doorstep>
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
  if (session.user.roles.length === 0) {
    return (
      <Doorstep title={t('noRole')}>
        <Content component="p">{t('noRoleDetail', { name: session.user.name })}</Content>
        <Leave leave={leave} />
      </Doorstep>
    );
  }
  return (
    <SessionContext value={session}>
      {children}
      {ended && <SessionEnded session={session} back={back} />}
    </SessionContext>
  );
}

function Leave({ leave }: { leave: () => Promise<void> }) {
  const t = useWords(sessionWords);
  return (
    <Button variant="secondary" onClick={() => void leave()}>
      {t('signOut')}
    </Button>
  );
}
