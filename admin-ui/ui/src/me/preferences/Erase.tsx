import { Button, CardBody, Checkbox, Content } from '@patternfly/react-core';
import { useState } from 'react';
import { asRefused } from '../../client/problem';
import { useMay } from '../../session/session';
import { Dialog } from '../../state/Dialog';
import { ProblemAlert } from '../../state/ProblemAlert';
import { useWords } from '../../words/words';
import { useErase } from '../calls';
import { Section } from './parts';
import { preferenceWords } from './words';

/** Having everything erased, after saying what that is. */
export function Erase() {
  const t = useWords(preferenceWords);
  const may = useMay();
  const [asking, setAsking] = useState(false);
  if (!may('eraseEmployee')) {
    return null;
  }
  return (
    <Section title={t('gone')}>
      <CardBody>
        <div className="wk-stack">
          <p>{t('goneDetail')}</p>
          <div>
            <Button variant="secondary" isDanger onClick={() => setAsking(true)}>
              {t('goneButton')}
            </Button>
          </div>
        </div>
      </CardBody>
      {asking && <Asking cancel={() => setAsking(false)} />}
    </Section>
  );
}

function Asking({ cancel }: { cancel: () => void }) {
  const t = useWords(preferenceWords);
  const erase = useErase();
  const [sure, setSure] = useState(false);
  if (erase.isSuccess) {
    return (
      <Dialog title={t('goneDone')} buttons={<Button onClick={() => window.location.assign('/me')}>{t('goneClose')}</Button>}>
        {t('goneBye')}
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t('goneTitle')}
      warning
      close={cancel}
      buttons={
        <>
          <Button variant="danger" isDisabled={!sure || erase.isPending} isLoading={erase.isPending} onClick={() => erase.mutate()}>
            {t('goneYes')}
          </Button>
          <Button variant="link" onClick={cancel}>
            {t('goneNo')}
          </Button>
        </>
      }
    >
      <Content>
        {erase.isError && <ProblemAlert refused={asRefused(erase.error)} />}
        <p>{t('goneWhat')}</p>
        <ul>
          <li>{t('goneEmployer')}</li>
          <li>{t('goneChoices')}</li>
          <li>{t('goneOffered')}</li>
          <li>{t('goneGrounds')}</li>
          <li>{t('goneAccount')}</li>
        </ul>
        <p>{t('goneStays')}</p>
        <Checkbox id="erase-sure" label={t('goneSure')} isChecked={sure} onChange={(_, is) => setSure(is)} />
      </Content>
    </Dialog>
  );
}
