import { Button } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { asRefused } from '../client/problem';
import { Dialog } from '../state/Dialog';
import { ProblemAlert } from '../state/ProblemAlert';
import { useWords } from '../words/words';
import { type Person, resetPassword } from './calls';
import { peopleWords } from './words';

/** Says what a new password does before one is made. */
export function ResetDialog({ user, close, done }: { user: string; close: () => void; done: (person: Person) => void }) {
  const t = useWords(peopleWords);
  const resetting = useMutation({ mutationFn: () => resetPassword(user), onSuccess: done });
  return (
    <Dialog
      title={t('resetOf', { user })}
      close={close}
      buttons={
        <>
          <Button isLoading={resetting.isPending} isDisabled={resetting.isPending} onClick={() => resetting.mutate()}>
            {t('resetNow')}
          </Button>
          <Button variant="link" onClick={close}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      {resetting.isError && <ProblemAlert refused={asRefused(resetting.error)} />}
      <p>{t('resetExplained')}</p>
    </Dialog>
  );
}
