import '../changes/changes.css';
import { Button, Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import { asRefused } from '../client/problem';
import { useMay } from '../session/session';
import { Screen } from '../shell/Screen';
import { Listed } from '../state/Listed';
import { useNotice } from '../state/Notices';
import { Nothing } from '../state/Nothing';
import { ProblemAlert } from '../state/ProblemAlert';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { useMakePack, usePacks, type PackListed } from './calls';
import { packWords } from './words';

/** The packs for the works council, and the way to a new one. */
export default function PacksPage() {
  const t = useWords(packWords);
  const may = useMay();
  const notice = useNotice();
  const making = useMakePack();
  const query = usePacks();
  const make = () => making.mutate(undefined, { onSuccess: () => notice(t('made')) });

  return (
    <Screen
      title={t('title')}
      intro={t('intro')}
      help={t('help')}
      actions={
        may('makePack') && (
          <Button isLoading={making.isPending} isDisabled={making.isPending} onClick={make}>
            {t('make')}
          </Button>
        )
      }
    >
      {making.isError && <ProblemAlert refused={asRefused(making.error)} retry={make} />}
      <Listed query={query} nothing={<Nothing title={t('nothing')}>{t('nothingDetail')}</Nothing>}>
        {(packs) => <PackTable packs={packs} />}
      </Listed>
    </Screen>
  );
}

function PackTable({ packs }: { packs: readonly PackListed[] }) {
  const t = useWords(packWords);
  const { moment, number } = useFormats();
  return (
    <Table aria-label={t('table')} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th modifier="nowrap">{t('when')}</Th>
          <Th modifier="nowrap">{t('by')}</Th>
          <Th modifier="nowrap">{t('changes')}</Th>
          <Th modifier="nowrap">{t('warnings')}</Th>
          <Th modifier="nowrap">{t('hash')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {packs.map((pack) => (
          <Tr key={pack.id}>
            <Td dataLabel={t('when')}>
              <Link to={`/admin/packs/${pack.id}`}>{moment(pack.at)}</Link>
            </Td>
            <Td dataLabel={t('by')}>{pack.by}</Td>
            <Td dataLabel={t('changes')}>{number(pack.changes)}</Td>
            <Td dataLabel={t('warnings')}>
              {pack.warnings ? <Label status="warning">{number(pack.warnings)}</Label> : number(0)}
            </Td>
            <Td dataLabel={t('hash')} className="wk-verbatim">
              {pack.hash?.slice(0, 12)}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
