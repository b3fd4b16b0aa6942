import { Button } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay, useSession } from '../session/session';
import { Screen } from '../shell/Screen';
import { Remark } from '../state/Remark';
import { useWords } from '../words/words';
import { Accounts } from './Accounts';
import { AddDialog } from './AddDialog';
import { type Person, usePeople } from './calls';
import { EditDialog } from './EditDialog';
import { PasswordDialog } from './PasswordDialog';
import { ResetDialog } from './ResetDialog';
import { peopleWords } from './words';

type Open = { kind: 'add' } | { kind: 'edit' | 'reset' | 'password'; person: Person };

/** Who may sign in, where this service signs people in itself. */
export default function PeoplePage() {
  const t = useWords(peopleWords);
  const may = useMay();
  const { signIn } = useSession();
  const queries = useQueryClient();
  const [open, setOpen] = useState<Open>();
  const local = signIn === 'LOCAL';
  const query = usePeople(local);
  const close = () => setOpen(undefined);

  function stored(person: Person) {
    void queries.invalidateQueries({ queryKey: ['people'] });
    setOpen(person.oneTimePassword ? { kind: 'password', person } : undefined);
  }

  if (!local) {
    return (
      <Screen title={t('title')} intro={t('intro')}>
        <Remark kind="info" title={t('elsewhere')}>
          {t('elsewhereExplained')}
        </Remark>
      </Screen>
    );
  }
  return (
    <Screen
      title={t('title')}
      intro={t('intro')}
      help={t('help')}
      actions={may('putPerson') && <Button onClick={() => setOpen({ kind: 'add' })}>{t('add')}</Button>}
    >
      <Accounts
        query={query}
        edit={(person) => setOpen({ kind: 'edit', person })}
        reset={(person) => setOpen({ kind: 'reset', person })}
      />
      {open?.kind === 'add' && <AddDialog close={close} done={stored} />}
      {open?.kind === 'edit' && <EditDialog person={open.person} close={close} done={stored} />}
      {open?.kind === 'reset' && <ResetDialog user={open.person.user ?? ''} close={close} done={stored} />}
      {open?.kind === 'password' && <PasswordDialog person={open.person} close={close} />}
    </Screen>
  );
}
