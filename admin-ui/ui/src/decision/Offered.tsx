import { Flex, FlexItem, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Help } from '../shell/Screen';
import { Nothing } from '../state/Nothing';
import { Wide } from '../state/Wide';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import type { Item } from './grouping';
import { AskButton } from './AskButton';
import { ItemName } from './ItemName';
import { decisionWords } from './words';

/** What was suggested, best first. */
export function Offered({ items, choose }: { items: readonly Item[]; choose: (contentId: string) => void }) {
  const t = useWords(decisionWords);
  const formats = useFormats();
  if (items.length === 0) {
    return <Nothing title={t('nothingOffered')}>{t('nothingOfferedExplained')}</Nothing>;
  }
  return (
    <>
      <Flex alignItems={{ default: 'alignItemsCenter' }}>
        <FlexItem>
          <Title headingLevel="h2">{t('offered')}</Title>
        </FlexItem>
        <FlexItem>
          <Help title={t('score')}>{t('scoreHelp')}</Help>
        </FlexItem>
      </Flex>
      <Wide label={t('offered')}>
        <Table variant="compact" gridBreakPoint="" aria-label={t('offered')}>
          <Thead>
            <Tr>
              <Th modifier="nowrap">{t('item')}</Th>
              <Th modifier="nowrap">{t('kind')}</Th>
              <Th modifier="nowrap">{t('delivery')}</Th>
              <Th modifier="nowrap">{t('score')}</Th>
              <Th screenReaderText={t('explain')} />
            </Tr>
          </Thead>
          <Tbody>
            {items.map((item) => (
              <Tr key={item.contentId}>
                <Td>
                  <ItemName item={item} />
                </Td>
                <Td modifier="nowrap">{item.kind && t(item.kind)}</Td>
                <Td modifier="nowrap">{item.delivery && t(item.delivery === 'PUSH' ? 'PUSH' : 'LOOK')}</Td>
                <Td className="wk-points">{formats.number(item.score)}</Td>
                <Td modifier="nowrap">
                  <AskButton item={item} text={t('explain')} label={(named) => t('explainItem', { item: named })} choose={choose} />
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </Wide>
    </>
  );
}
