import { Button } from '@patternfly/react-core';
import { useRef, useState } from 'react';
import { asRefused } from '../../client/problem';
import { useMay } from '../../session/session';
import { Dialog } from '../../state/Dialog';
import { Loaded } from '../../state/Loaded';
import { useNotice } from '../../state/Notices';
import { ProblemAlert } from '../../state/ProblemAlert';
import { useFormats } from '../../words/numbers';
import { useWords } from '../../words/words';
import { useForget, useLearnt, useThemeName, type Theme } from '../calls';
import { Section } from './Section';
import { dataWords } from './words';

/** What the person's answers taught, theme by theme, with the way to have it forgotten. */
export function Learnt({ themes }: { themes: readonly Theme[] }) {
  const t = useWords(dataWords);
  const may = useMay();
  const learnt = useLearnt();
  const name = useThemeName();
  const { date, moment } = useFormats();
  if (!may('getLearnt')) {
    return null;
  }
  return (
    <Section title={t('learnt')} from={t('learntFrom')} why={t('learntWhy')} until={t('learntUntil')}>
      <Loaded query={learnt}>
        {({ themes: about = [], stories = 0, wipedAt }) => (
          <>
            {wipedAt && <p>{t('learntAnew', { moment: moment(wipedAt) })}</p>}
            {about.length === 0 ? (
              <p>{t('learntNothing')}</p>
            ) : (
              <ul className="wk-plain-list">
                {about.map((one) => (
                  <li key={one.theme}>
                    <strong>{name(themes.find(({ code }) => code === one.theme)) || one.theme}</strong>{' '}
                    {t(one.effect ?? 'AS_BEFORE')}{' '}
                    <span className="wk-quiet">
                      ({t('learntOf', { count: one.answers ?? 0, since: date(one.since) })})
                    </span>
                  </li>
                ))}
              </ul>
            )}
            {stories > 0 && <p>{t('learntWords', { count: stories })}</p>}
            {may('wipeLearnt') && <Forget />}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Forget() {
  const t = useWords(dataWords);
  const notify = useNotice();
  const forget = useForget();
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  function close() {
    setAsking(false);
    forget.reset();
    button.current?.focus();
  }

  function done() {
    close();
    notify(t('forgotten'));
  }

  return (
    <div>
      <Button ref={button} variant="secondary" onClick={() => setAsking(true)}>
        {t('forget')}
      </Button>
      {asking && (
        <Dialog
          title={t('forgetTitle')}
          close={close}
          buttons={
            <>
              <Button isLoading={forget.isPending} isDisabled={forget.isPending} onClick={() => forget.mutate(undefined, { onSuccess: done })}>
                {t('forgetYes')}
              </Button>
              <Button variant="link" onClick={close}>
                {t('forgetNo')}
              </Button>
            </>
          }
        >
          {forget.isError && <ProblemAlert refused={asRefused(forget.error)} />}
          <p>{t('forgetWhat')}</p>
        </Dialog>
      )}
    </div>
  );
}
