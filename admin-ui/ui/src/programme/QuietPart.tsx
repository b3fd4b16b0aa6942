import { Button, ExpandableSection } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { asRefused } from '../client/problem';
import { useMay } from '../session/session';
import { useNotice } from '../state/Notices';
import { Part } from '../state/Part';
import { ProblemAlert } from '../state/ProblemAlert';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { type Quiet, useAllQuiet, useEndQuiet } from './calls';
import { holdsAt, isOver } from './quiet';
import { QuietDialog } from './QuietDialog';
import { useWhom } from './whom';
import { programmeWords } from './words';

/** Where it is quiet and will be, with who, why and until when; to begin takes two clicks and a reason. */
export function QuietPart({ quiet }: { quiet: readonly Quiet[] }) {
  const t = useWords(programmeWords);
  const may = useMay();
  const [starting, setStarting] = useState(false);
  return (
    <Part
      title={t('quiet')}
      id="quiet"
      help={t('quietHelp')}
      actions={
        may('startQuiet') && (
          <Button variant="danger" onClick={() => setStarting(true)}>
            {t('startQuiet')}
          </Button>
        )
      }
    >
      {quiet.length === 0 ? <p>{t('nowhereQuiet')}</p> : <QuietTable label={t('quiet')} items={quiet} />}
      {may('listQuiet') && <Earlier />}
      {starting && <QuietDialog close={() => setStarting(false)} />}
    </Part>
  );
}

/** Nothing at all when there never was one. */
function Earlier() {
  const t = useWords(programmeWords);
  const [open, setOpen] = useState(false);
  const query = useAllQuiet();
  const over = query.data?.items?.filter((each) => isOver(each, new Date())) ?? [];
  if (query.isError) {
    return <ProblemAlert refused={asRefused(query.error)} />;
  }
  return (
    over.length > 0 && (
      <ExpandableSection toggleText={t('earlierQuiet')} isExpanded={open} onToggle={(_, expanded) => setOpen(expanded)}>
        {open && <QuietTable label={t('earlierQuiet')} items={over} />}
      </ExpandableSection>
    )
  );
}

function QuietTable({ label, items }: { label: string; items: readonly Quiet[] }) {
  const t = useWords(programmeWords);
  const may = useMay();
  const say = useNotice();
  const { moment } = useFormats();
  const whom = useWhom();
  const ending = useEndQuiet();
  const now = new Date();
  return (
    <>
      {ending.isError && <ProblemAlert refused={asRefused(ending.error)} />}
      <Table variant="compact" aria-label={label}>
        <Thead>
          <Tr>
            <Th modifier="nowrap">{t('whom')}</Th>
            <Th modifier="nowrap">{t('from')}</Th>
            <Th modifier="nowrap">{t('until')}</Th>
            <Th>{t('why')}</Th>
            <Th modifier="nowrap">{t('by')}</Th>
            <Th screenReaderText={t('act')} />
          </Tr>
        </Thead>
        <Tbody>
          {items.map((each) => (
            <Tr key={each.id}>
              <Td dataLabel={t('whom')}>
                <strong>{whom(each)}</strong>
                {!holdsAt(each, now) && !isOver(each, now) && <div>{t('toCome')}</div>}
              </Td>
              <Td dataLabel={t('from')}>{moment(each.from)}</Td>
              <Td dataLabel={t('until')}>
                {each.endedAt ? t('endedBy', { moment: moment(each.endedAt), by: each.endedBy ?? '' }) : each.until ? moment(each.until) : t('open')}
              </Td>
              <Td dataLabel={t('why')} className="wk-verbatim">
                {each.reason}
              </Td>
              <Td dataLabel={t('by')}>{each.by}</Td>
              <Td>
                {may('endQuiet') && !isOver(each, now) && (
                  <Button
                    variant="secondary"
                    aria-label={t('endQuietOf', { whom: whom(each) })}
                    isLoading={ending.isPending && ending.variables === each.id}
                    isDisabled={ending.isPending}
                    onClick={() => ending.mutate(each.id ?? '', { onSuccess: () => say(t('quietEnded')) })}
                  >
                    {t('endQuiet')}
                  </Button>
                )}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </>
  );
}
