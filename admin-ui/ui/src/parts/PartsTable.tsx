import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Wide } from '../state/Wide';
import { useWords } from '../words/words';
import type { PartKind, RulePart } from './parts';
import { partsWords } from './words';

const NAMES: Readonly<Record<PartKind, keyof typeof partsWords.nl>> = {
  'title.nl': 'titleNl',
  'title.en': 'titleEn',
  enabled: 'enabled',
  when: 'when',
  then: 'then',
  scope: 'scope',
  'valid.from': 'validFrom',
  'valid.until': 'validUntil',
  onUnknown: 'onUnknown',
  owner: 'owner',
  area: 'area',
  serves: 'serves',
  'params.value': 'number',
  'params.min': 'lowest',
  'params.max': 'highest',
};

/** Parts of a rule that differ, one version beside the other. */
export function PartsTable({ label, columns, parts }: { label: string; columns: readonly string[]; parts: readonly RulePart[] }) {
  const t = useWords(partsWords);
  return (
    <Wide label={label}>
      <Table aria-label={label} variant="compact" gridBreakPoint="">
        <Thead>
          <Tr>
            <Th modifier="nowrap">{t('part')}</Th>
            {columns.map((column) => (
              <Th key={column} modifier="nowrap">
                {column}
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {parts.map((part) => (
            <Tr key={`${part.kind} ${part.name ?? ''}`}>
              <Th scope="row">{t(NAMES[part.kind], { name: part.name ?? '' })}</Th>
              {part.values.map((value, place) => (
                <Td key={columns[place]} className="wk-verbatim">
                  <Value kind={part.kind} value={value} />
                </Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Wide>
  );
}

function Value({ kind, value }: { kind: PartKind; value: string | undefined }) {
  const t = useWords(partsWords);
  if (value === undefined) {
    return t('absent');
  }
  if (kind === 'enabled') {
    return value === 'true' ? t('on') : t('off');
  }
  return /^[[{]/.test(value) ? <code>{value}</code> : value;
}
