import { Button, List, ListItem } from '@patternfly/react-core';
import { useWords } from '../words/words';
import { MEANS } from './means';
import type { Change } from './wish';
import { programmeWords } from './words';
import { Dialog } from '../state/Dialog';

interface ReviewDialogProps {
  changes: readonly Change[];
  reason: string;
  busy: boolean;
  save: () => void;
  back: () => void;
}

/** Repeats what will change, and what that means, before it does. */
export function ReviewDialog({ changes, reason, busy, save, back }: ReviewDialogProps) {
  const t = useWords(programmeWords);
  return (
    <Dialog
      title={t('reviewTitle')}
      warning
      close={back}
      buttons={
        <>
          <Button isLoading={busy} isDisabled={busy} onClick={save}>
            {t('save')}
          </Button>
          <Button variant="link" onClick={back}>
            {t('back')}
          </Button>
        </>
      }
    >
      <List>
        {changes.map((change) => (
          <ListItem key={change.what}>
            <OneChange change={change} />
          </ListItem>
        ))}
      </List>
      <p>{t('because', { reason })}</p>
      <p>{t('reviewExplained')}</p>
    </Dialog>
  );
}

function OneChange({ change: { what, from, to } }: { change: Change }) {
  const t = useWords(programmeWords);
  switch (what) {
    case 'mode':
    case 'simulation':
      return (
        <>
            {t('fromTo', { what: t(what), from: t(from as 'NORMAL'), to: t(to as 'NORMAL') })}. {t(MEANS[to as 'NORMAL'])}
        </>
      );
    case 'days':
      return t('fromTo', {
        what: t('daysShort'),
        from: t('daysCount', { count: Number(from) }),
        to: t('daysCount', { count: Number(to) }),
      });
    default:
      return t('fromTo', { what: t(what), from, to });
  }
}
