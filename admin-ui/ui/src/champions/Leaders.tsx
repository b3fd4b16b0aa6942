import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { useMay } from '../session/session';
import { Nothing } from '../state/Nothing';
import { Wide } from '../state/Wide';
import { useWords } from '../words/words';
import type { Unit } from './calls';
import { LeadersDialog } from './LeadersDialog';
import { championsWords } from './words';

/** Units with who goes first in each, and who stands in. */
export function Leaders({ units }: { units: readonly Unit[] }) {
  const t = useWords(championsWords);
  const may = useMay();
  const [changing, setChanging] = useState<Unit>();
  if (units.length === 0) {
    return (
      <Nothing level="h3" title={t('noUnits')}>
        {t('noUnitsDetail')}
      </Nothing>
    );
  }
  return (
    <>
      <Wide label={t('leadersTable')}>
        <Table aria-label={t('leadersTable')} variant="compact">
          <Thead>
            <Tr>
              <Th modifier="nowrap">{t('unit')}</Th>
              <Th modifier="nowrap">{t('leader')}</Th>
              <Th modifier="nowrap">{t('deputy')}</Th>
              {may('putUnitLeaders') && <Th modifier="nowrap">{t('act')}</Th>}
            </Tr>
          </Thead>
          <Tbody>
            {units.map((unit) => (
              <Tr key={unit.unit}>
                <Th scope="row" modifier="breakWord">
                  {unit.unit}
                </Th>
                <Td dataLabel={t('leader')}>
                  {unit.leader?.name ?? t('line')}
                  {unit.small && <div>{t('small')}</div>}
                </Td>
                <Td dataLabel={t('deputy')}>{unit.deputy?.name ?? t('nobody')}</Td>
                {may('putUnitLeaders') && (
                  <Td dataLabel={t('act')}>
                    <Button
                      variant="link"
                      isInline
                      aria-label={t('changeAct', { unit: unit.unit ?? '' })}
                      onClick={() => setChanging(unit)}
                    >
                      {t('act')}
                    </Button>
                  </Td>
                )}
              </Tr>
            ))}
          </Tbody>
        </Table>
      </Wide>
      {changing && <LeadersDialog unit={changing} close={() => setChanging(undefined)} />}
    </>
  );
}
