import { Button, Flex, Label, LabelGroup } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { Schemas } from '../client/api';
import { useMay, useSession } from '../session/session';
import { Help } from '../shell/Screen';
import { Listed } from '../state/Listed';
import { Nothing } from '../state/Nothing';
import { Wide } from '../state/Wide';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import type { Person, Role } from './calls';
import { peopleWords } from './words';

interface AccountsProps {
  query: UseInfiniteQueryResult<InfiniteData<Schemas['PeoplePage']>>;
  edit: (person: Person) => void;
  reset: (person: Person) => void;
}

/** Everybody who may sign in, by user name. */
export function Accounts({ query, edit, reset }: AccountsProps) {
  const t = useWords(peopleWords);
  return (
    <Listed query={query} nothing={<Nothing title={t('nothing')} />}>
      {(people) => (
        <Wide label={t('table')}>
          <Table variant="compact" gridBreakPoint="" aria-label={t('table')}>
            <Thead>
              <Tr>
                <Th modifier="nowrap">{t('user')}</Th>
                <Th modifier="nowrap">{t('role')}</Th>
                <Th modifier="nowrap">{t('employee')}</Th>
                <Th modifier="nowrap">{t('state')}</Th>
                <Th modifier="nowrap">{t('since')}</Th>
                <Th screenReaderText={t('actions')} />
              </Tr>
            </Thead>
            <Tbody>
              {people.map((person) => (
                <Account key={person.user} person={person} edit={() => edit(person)} reset={() => reset(person)} />
              ))}
            </Tbody>
          </Table>
        </Wide>
      )}
    </Listed>
  );
}

function Account({ person, edit, reset }: { person: Person; edit: () => void; reset: () => void }) {
  const t = useWords(peopleWords);
  const formats = useFormats();
  const may = useMay();
  const { user: me } = useSession();
  const user = person.user ?? '';
  return (
    <Tr>
      <Td modifier="nowrap">{user}</Td>
      <Td modifier="nowrap">{t(person.role as Role)}</Td>
      <Td modifier="nowrap">{person.employeeId ?? t('none')}</Td>
      <Td modifier="nowrap">
        <State person={person} />
      </Td>
      <Td modifier="nowrap">{formats.date(person.createdAt)}</Td>
      <Td modifier="nowrap">
        {user === me.name ? (
          <>
            {t('you')} <Help title={t('you')}>{t('youExplained')}</Help>
          </>
        ) : (
          <Flex flexWrap={{ default: 'nowrap' }}>
            {may('putPerson') && (
              <Button variant="link" isInline aria-label={t('editOf', { user })} onClick={edit}>
                {t('edit')}
              </Button>
            )}
            {may('resetPassword') && (
              <Button variant="link" isInline aria-label={t('resetOf', { user })} onClick={reset}>
                {t('reset')}
              </Button>
            )}
          </Flex>
        )}
      </Td>
    </Tr>
  );
}

function State({ person }: { person: Person }) {
  const t = useWords(peopleWords);
  if (person.disabled) {
    return <Label status="danger">{t('disabled')}</Label>;
  }
  return (
    <LabelGroup aria-label={t('state')}>
      <Label status="success">{t('active')}</Label>
      {person.mustChangePassword ? <Label status="info">{t('mustChange')}</Label> : <></>}
    </LabelGroup>
  );
}
