import { Button, Card, CardBody, CardTitle, Content } from '@patternfly/react-core';
import { chooseLanguage, language } from '../words/language';
import { useWords } from '../words/words';
import type { SessionAnswer } from './session';
import { SignInForm } from './SignInForm';
import { sessionWords } from './words';

/** Where somebody comes who is not signed in. */
export function SignInPage({ signIn, done }: { signIn: SessionAnswer['signIn']; done: (answer: SessionAnswer) => void }) {
  const t = useWords(sessionWords);
  const here = window.location.pathname + window.location.search;
  return (
    <main className="wk-sign-in">
      <Card isLarge>
        <CardTitle component="h1">{t('welcome')}</CardTitle>
        <CardBody>
          <Content component="p">{t('intro')}</Content>
          {signIn === 'LOCAL' ? (
            <SignInForm done={done} />
          ) : (
            <Button component="a" href={`/session/start?to=${encodeURIComponent(here)}`}>
              {t('signInAtProvider')}
            </Button>
          )}
          <Button variant="link" isInline className="wk-other-language" onClick={() => chooseLanguage(language() === 'nl' ? 'en' : 'nl')}>
            {t('language')}
          </Button>
        </CardBody>
      </Card>
    </main>
  );
}
