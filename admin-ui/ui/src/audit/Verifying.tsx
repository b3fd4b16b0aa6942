import { Button, Flex } from '@patternfly/react-core';
import { useRef, useState } from 'react';
import { asRefused } from '../client/problem';
import { useMay } from '../session/session';
import { Counting } from '../state/Counting';
import { Loaded } from '../state/Loaded';
import { Part } from '../state/Part';
import { ProblemAlert } from '../state/ProblemAlert';
import { Remark } from '../state/Remark';
import { useKeptPlace } from '../state/useKeptPlace';
import { useWords } from '../words/words';
import { isUnderWay, useStopVerifying, useVerifications, useVerify, type Verification } from './calls';
import { keptIn } from './kept';
import { Earlier, Outcome } from './Looks';
import { auditWords } from './words';

/** Has the service look at the whole log: how far it is, what came of it, and what came of it before. */
export function Verifying() {
  const t = useWords(auditWords);
  const may = useMay();
  const query = useVerifications();
  return (
    <Part title={t('verify')} help={t('verifyHelp')}>
      <Loaded query={query}>
        {(looks) => {
          const latest = looks[0];
          return (
            <div className="wk-flow">
              <p>{t('verifyIntro')}</p>
              {may('startVerification') && <Start underWay={isUnderWay(latest)} />}
              {latest && isUnderWay(latest) && <UnderWay look={latest} />}
              <Newest look={latest} />
              {looks.length > 1 && <Earlier looks={looks.slice(1)} />}
            </div>
          );
        }}
      </Loaded>
    </Part>
  );
}

/** What came of the newest look. Whoever stopped it goes on from here, as the button is gone. */
function Newest({ look }: { look: Verification | undefined }) {
  const t = useWords(auditWords);
  const place = useKeptPlace<HTMLDivElement>(look?.state === 'CANCELLED');
  return (
    <div role="status" ref={place} tabIndex={-1}>
      {look ? <Outcome look={look} /> : <p>{t('never')}</p>}
    </div>
  );
}

/** Starts a look, against a checkpoint that somebody kept when they have one; the buttons stay where they are meanwhile. */
function Start({ underWay }: { underWay: boolean }) {
  const t = useWords(auditWords);
  const field = useRef<HTMLInputElement>(null);
  const [unreadable, setUnreadable] = useState<string>();
  const starting = useVerify();
  const busy = starting.isPending || underWay;

  function start(kept?: Parameters<typeof starting.mutate>[0]) {
    setUnreadable(undefined);
    starting.mutate(kept);
  }

  async function startWith(file: File) {
    const kept = keptIn(await file.text());
    if (kept) {
      start(kept);
    } else {
      setUnreadable(file.name);
    }
  }

  return (
    <>
      {starting.isError && <ProblemAlert refused={asRefused(starting.error)} />}
      {unreadable && (
        <div role="alert">
          <Remark kind="warning" title={t('noCheckpoint', { file: unreadable })}>
            {t('noCheckpointDetail')}
          </Remark>
        </div>
      )}
      <input
        ref={field}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t('verifyKept')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) {
            void startWith(file);
          }
        }}
      />
      <Flex rowGap={{ default: 'rowGapSm' }}>
        <Button isLoading={starting.isPending} isAriaDisabled={busy} onClick={() => start()}>
          {t('verifyNow')}
        </Button>
        <Button variant="secondary" className="wk-wrap" isAriaDisabled={busy} onClick={() => field.current?.click()}>
          {t('verifyKept')}
        </Button>
      </Flex>
    </>
  );
}

function UnderWay({ look }: { look: Verification }) {
  const t = useWords(auditWords);
  const may = useMay();
  const stopping = useStopVerifying();
  return (
    <>
      <Counting label={t('progress')} done={look.done} total={look.total} say={(counts) => t('doneOf', counts)} />
      {stopping.isError && <ProblemAlert refused={asRefused(stopping.error)} />}
      {may('cancelVerification') && (
        <div>
          <Button variant="secondary" isLoading={stopping.isPending} onClick={() => stopping.mutate(look.id as string)}>
            {t('stop')}
          </Button>
        </div>
      )}
    </>
  );
}
