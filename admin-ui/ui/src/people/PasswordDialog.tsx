import { Button, ClipboardCopy } from '@patternfly/react-core';
import { Dialog } from '../state/Dialog';
import { useWords } from '../words/words';
import type { Person } from './calls';
import { peopleWords } from './words';

/** The one time that a one-time password is shown. It goes away by a deliberate act only, never by Escape. */
export function PasswordDialog({ person, close }: { person: Person; close: () => void }) {
  const t = useWords(peopleWords);
  return (
    <Dialog
      title={t('password', { user: person.user ?? '' })}
      buttons={<Button onClick={close}>{t('passedOn')}</Button>}
    >
      <p>{t('passwordExplained')}</p>
      <ClipboardCopy isReadOnly hoverTip={t('copy')} clickTip={t('copied')} textAriaLabel={t('oneTime')} copyAriaLabel={t('copy')}>
        {person.oneTimePassword ?? ''}
      </ClipboardCopy>
    </Dialog>
  );
}
