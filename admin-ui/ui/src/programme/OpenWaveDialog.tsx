import { Checkbox } from '@patternfly/react-core';
import { useState } from 'react';
import { isAbout } from '../client/fields';
import { asRefused } from '../client/problem';
import { FormDialog } from '../state/FormDialog';
import { useNotice } from '../state/Notices';
import { useWords } from '../words/words';
import { useOpenWave } from './calls';
import { ReasonField } from './ReasonField';
import type { Wave } from './waves';
import { programmeWords } from './words';

/** Opens a wave, with why. When its conditions are not met the service says what is missing; then it can be done all the same. */
export function OpenWaveDialog({ wave, back, close }: { wave: Wave; back: boolean; close: () => void }) {
  const t = useWords(programmeWords);
  const say = useNotice();
  const opening = useOpenWave();
  const [reason, setReason] = useState('');
  const [anyway, setAnyway] = useState(false);
  const [tried, setTried] = useState(false);
  const refused = opening.isError ? asRefused(opening.error) : undefined;
  const notReady = refused?.is('wave-not-ready') ?? false;
  const title = back ? t('backTo', { wave: t(wave) }) : t('openWave', { wave: t(wave) });

  function submit() {
    setTried(true);
    if (reason.trim()) {
      opening.mutate(
        { wave, reason: reason.trim(), anyway },
        {
          onSuccess: () => {
            say(t('waveOpened', { wave: t(wave) }));
            close();
          },
        },
      );
    }
  }

  return (
    <FormDialog
      title={title}
      confirm={title}
      isBusy={opening.isPending}
      refused={isAbout(refused, 'reason') ? undefined : refused}
      submit={submit}
      close={close}
    >
      <p>{back ? t('backExplained') : t('openExplained')}</p>
      {(notReady || anyway) && <Checkbox id="anyway" label={t('anyway')} isChecked={anyway} onChange={(_, checked) => setAnyway(checked)} />}
      <ReasonField
        id="wave-reason"
        label={t('waveReason')}
        missing={tried && !reason.trim() ? t('waveReasonMissing') : undefined}
        refused={refused}
        value={reason}
        change={setReason}
        isFirst
      />
    </FormDialog>
  );
}
