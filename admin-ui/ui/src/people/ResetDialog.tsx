import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { asRefused } from '../client/problem';
import { ProblemAlert } from '../state/ProblemAlert';
import { useWords } from '../words/words';
import { type Person, resetPassword } from './calls';
import { peopleWords } from './words';

/** Says what a new password does before one is made. */
export function ResetDialog({ user, close, done }: { user: string; close: () => void; done: (person: Person) => void }) {
  const t = useWords(peopleWords);
  const resetting = useMutation({ mutationFn: () => resetPassword(user), onSuccess: done });
  return (
    <Modal isOpen variant="small" aria-labelledby="reset-password" onEscapePress={close}>
      <ModalHeader title={t('resetOf', { user })} labelId="reset-password" />
      <ModalBody>
        {resetting.isError && <ProblemAlert refused={asRefused(resetting.error)} />}
        <p>{t('resetExplained')}</p>
      </ModalBody>
      <ModalFooter>
        <Button isLoading={resetting.isPending} isDisabled={resetting.isPending} onClick={() => resetting.mutate()}>
          {t('resetNow')}
        </Button>
        <Button variant="link" onClick={close}>
          {t('cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
