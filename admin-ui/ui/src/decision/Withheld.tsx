import { ExpandableSection, Flex, FlexItem, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { Help } from '../shell/Screen';
import { Wide } from '../state/Wide';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import type { Group } from './grouping';
import { AskButton } from './AskButton';
import { ItemName } from './ItemName';
import { decisionWords } from './words';

/** What stopped each item that was not suggested, by reason. */
export function Withheld({ groups, choose }: { groups: readonly Group[]; choose: (contentId: string) => void }) {
  const t = useWords(decisionWords);
  return (
    <>
      <Flex alignItems={{ default: 'alignItemsCenter' }}>
        <FlexItem>
          <Title headingLevel="h2">{t('withheld')}</Title>
        </FlexItem>
        <FlexItem>
          <Help title={t('withheld')}>{t('withheldHelp')}</Help>
        </FlexItem>
      </Flex>
      {groups.length === 0 && <p>{t('nothingWithheld')}</p>}
      {groups.map((group) => (
        <OneReason key={group.reason} group={group} choose={choose} />
      ))}
    </>
  );
}

function OneReason({ group, choose }: { group: Group; choose: (contentId: string) => void }) {
  const t = useWords(decisionWords);
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  return (
    <ExpandableSection
      toggleText={t('ofReason', { reason: group.reason, count: group.items.length })}
      isExpanded={open}
      onToggle={(_, expanded) => setOpen(expanded)}
    >
      {open && (
        <Wide label={group.reason}>
          <Table variant="compact" gridBreakPoint="" aria-label={group.reason}>
            <Thead>
              <Tr>
                <Th modifier="nowrap">{t('item')}</Th>
                <Th modifier="nowrap">{t('score')}</Th>
                <Th screenReaderText={t('whyNot')} />
              </Tr>
            </Thead>
            <Tbody>
              {group.items.map((item) => (
                <Tr key={item.contentId}>
                  <Td>
                    <ItemName item={item} />
                  </Td>
                  <Td className="wk-points">{formats.number(item.score)}</Td>
                  <Td modifier="nowrap">
                    <AskButton item={item} text={t('whyNot')} label={(named) => t('whyNotItem', { item: named })} choose={choose} />
                  </Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        </Wide>
      )}
    </ExpandableSection>
  );
}
