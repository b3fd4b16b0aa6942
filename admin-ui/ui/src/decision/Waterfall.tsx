import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useMay } from '../session/session';
import { Wide } from '../state/Wide';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { RuleLink } from './RuleLink';
import { type Added, steps } from './waterfall';
import { decisionWords } from './words';

/** How the rules brought an item to its score, one contribution after the other. */
export function Waterfall({ contributions }: { contributions: readonly Added[] }) {
  const t = useWords(decisionWords);
  const formats = useFormats();
  const may = useMay();
  const all = steps(contributions);
  return (
    <Wide label={t('waterfall')}>
      <Table variant="compact" gridBreakPoint="" aria-label={t('waterfall')}>
        <Thead>
          <Tr>
            <Th modifier="nowrap">{t('reason')}</Th>
            <Th modifier="nowrap">{t('added')}</Th>
            <Th modifier="nowrap">{t('running')}</Th>
            <Th modifier="nowrap" width={40}>
              {t('bar')}
            </Th>
          </Tr>
        </Thead>
        <Tbody>
          {all.map((step) => (
            <Tr key={`${step.ruleId} ${step.reason}`}>
              <Td>
                {step.text} <RuleLink ruleId={step.ruleId} linked={may('getPublishedRuleSet')} />
              </Td>
              <Td className="wk-points">{formats.signed(step.amount)}</Td>
              <Td className="wk-points">{formats.number(step.total)}</Td>
              <Td>
                <div className="wk-fall" aria-hidden="true">
                  <div
                    className={step.amount < 0 ? 'wk-fall-bar wk-fall-less' : 'wk-fall-bar'}
                    style={{ insetInlineStart: `${step.start}%`, inlineSize: `${step.width}%` }}
                  />
                </div>
              </Td>
            </Tr>
          ))}
          <Tr>
            <Th modifier="nowrap">{t('total')}</Th>
            <Td />
            <Td className="wk-points">
              <strong>{formats.number(all.at(-1)?.total)}</strong>
            </Td>
            <Td />
          </Tr>
        </Tbody>
      </Table>
    </Wide>
  );
}
