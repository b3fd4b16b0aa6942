import { Button, ClipboardCopy, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useWords } from '../words/words';
import type { Person } from './calls';
import { peopleWords } from './words';

/** The one time that a one-time password is shown. It goes away by a deliberate act only, never by Escape. */
export function PasswordDialog({ person, close }: { person: Person; close: () => void }) {
  const t = useWords(peopleWords);
  return (
    <Modal isOpen variant="small" aria-labelledby="one-time-password" onEscapePress={() => undefined}>
      <ModalHeader title={t('password', { user: person.user ?? '' })} labelId="one-time-password" />
      <ModalBody>
        <p>{t('passwordExplained')}</p>
        <ClipboardCopy isReadOnly hoverTip={t('copy')} clickTip={t('copied')} textAriaLabel={t('oneTime')} copyAriaLabel={t('copy')}>
          {person.oneTimePassword ?? ''}
        </ClipboardCopy>
      </ModalBody>
      <ModalFooter>
        <Button onClick={close}>{t('passedOn')}</Button>
      </ModalFooter>
    </Modal>
  );
}
