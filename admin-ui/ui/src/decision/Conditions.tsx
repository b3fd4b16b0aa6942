import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Label } from '@patternfly/react-core';
import CheckIcon from '@patternfly/react-icons/dist/esm/icons/check-icon';
import QuestionIcon from '@patternfly/react-icons/dist/esm/icons/question-icon';
import TimesIcon from '@patternfly/react-icons/dist/esm/icons/times-icon';
import type { Schemas } from '../client/api';
import { Wide } from '../state/Wide';
import { useWords } from '../words/words';
import { rows } from './conditions';
import { useFactWords } from './facts';
import { decisionWords } from './words';

type Part = Schemas['ExplanationPart'];

/** Every condition of a rule: what it required, what there was, and whether that fits. */
export function Conditions({ rule, condition }: { rule: string; condition: Part }) {
  const t = useWords(decisionWords);
  const facts = useFactWords();
  return (
    <Wide label={t('conditionsOf', { rule })}>
      <Table variant="compact" gridBreakPoint="" aria-label={t('conditionsOf', { rule })}>
        <Thead>
          <Tr>
            <Th modifier="nowrap">{t('fact')}</Th>
            <Th modifier="nowrap">{t('required')}</Th>
            <Th modifier="nowrap">{t('actual')}</Th>
            <Th modifier="nowrap">{t('truth')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {rows(condition).map(({ part, depth }, number) => (
            <Tr key={number}>
              {part.group ? (
                <Td colSpan={3}>
                  <span className={`wk-depth-${Math.min(depth, 3)}`}>{t(part.group as 'ALL')}</span>
                </Td>
              ) : (
                <>
                  <Td>
                    <span className={`wk-depth-${Math.min(depth, 3)}`}>{facts.name(part.fact)}</span>
                  </Td>
                  <Td>{facts.required(part.fact, part.operator, part.required)}</Td>
                  <Td>{facts.actual(part.fact, part.actual)}</Td>
                </>
              )}
              <Td modifier="nowrap">
                <Truth truth={part.truth} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Wide>
  );
}

function Truth({ truth }: { truth: string | undefined }) {
  const t = useWords(decisionWords);
  switch (truth) {
    case 'TRUE':
      return (
        <Label color="green" variant="outline" icon={<CheckIcon />}>
          {t('TRUE')}
        </Label>
      );
    case 'FALSE':
      return (
        <Label color="red" variant="outline" icon={<TimesIcon />}>
          {t('FALSE')}
        </Label>
      );
    default:
      return (
        <Label color="grey" variant="outline" icon={<QuestionIcon />}>
          {t('UNKNOWN')}
        </Label>
      );
  }
}
