import { Alert, Button, Content } from '@patternfly/react-core';
import { stateWords } from '../state/words';
import { chooseLanguage, language } from '../words/language';
import { useWords } from '../words/words';
import { Doorstep } from './Doorstep';
import type { SessionAnswer } from './session';
import { SignInForm } from './SignInForm';
import { signInAddress, wantedAt } from './wanted';
import { sessionWords } from './words';

/** Where somebody comes who is not signed in. */
export function SignInPage({ signIn, done }: { signIn: SessionAnswer['signIn']; done: (answer: SessionAnswer) => void }) {
  const t = useWords(sessionWords);
  const { page, problem } = wantedAt(window.location.pathname + window.location.search);
  return (
    <Doorstep title={t('welcome')}>
      <Content component="p">{t('intro')}</Content>
      {problem && <Stopped problem={problem} />}
      {signIn === 'LOCAL' ? (
        <SignInForm done={done} />
      ) : (
        <Button component="a" href={signInAddress(page, language())}>
          {t('signInAtProvider')}
        </Button>
      )}
      <Button variant="link" isInline className="wk-other-language" onClick={() => chooseLanguage(language() === 'nl' ? 'en' : 'nl')}>
        {t('language')}
      </Button>
    </Doorstep>
  );
}

/** Signing in elsewhere did not come to an end. */
function Stopped({ problem }: { problem: string }) {
  const t = useWords(sessionWords);
  const tState = useWords(stateWords);
  const away = problem === 'identity-provider-away';
  return (
    <Alert
      isInline
      variant="danger"
      variantLabel={tState('danger')}
      role="alert"
      component="p"
      title={away ? t('providerAway') : t('signInLost')}
    >
      {away ? t('providerAwayDetail') : t('signInLostDetail')}
    </Alert>
  );
}
