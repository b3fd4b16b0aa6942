import { Flex, Spinner, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { Schemas } from '../client/api';
import { Help } from '../shell/Screen';
import { Bar } from '../tagging/Bar';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { themesWords } from './words';

interface CoverageOfProps {
  code: string;
  coverage: Schemas['Coverage'] | undefined;
  measuring: boolean;
}

/** What a theme would reach as it is typed now, with examples and their words. */
export function CoverageOf({ code, coverage, measuring }: CoverageOfProps) {
  const t = useWords(themesWords);
  const { number } = useFormats();
  const reach = coverage?.themes?.find((one) => one.code === code);
  const part = coverage && (coverage.measured ?? 0) < (coverage.items ?? 0);
  return (
    <section aria-labelledby="coverage-title">
      <Flex alignItems={{ default: 'alignItemsCenter' }} columnGap={{ default: 'columnGapXs' }}>
        <Title headingLevel="h3" id="coverage-title">
          {t('coverage')}
        </Title>
        <Help title={t('coverage')}>{t('coverageHelp')}</Help>
        {measuring && <Spinner size="md" aria-label={t('measuring')} />}
      </Flex>
      <div role="status">
        {reach && !measuring && (
          <>
            <p>{t('would', { count: reach.would ?? 0 })}</p>
            <p>{t('have', { count: reach.have ?? 0 })}</p>
          </>
        )}
        {measuring && <p>{t('measuring')}</p>}
      </div>
      {part && <p>{t('measuredPart', { measured: number(coverage.measured), items: number(coverage.items) })}</p>}
      {reach && (reach.examples?.length ?? 0) > 0 && (
        <Table variant="compact" aria-label={t('coverageExamples')}>
          <Thead>
            <Tr>
              <Th width={60}>{t('story')}</Th>
              <Th modifier="nowrap">{t('strength')}</Th>
              </Tr>
          </Thead>
          <Tbody>
            {reach.examples?.map((example) => (
              <Tr key={example.id}>
                <Td dataLabel={t('story')} modifier="breakWord">
                  <Link to={`/admin/content/${encodeURIComponent(example.id ?? '')}`}>{example.title}</Link>
                  <div>
                    {example.evidence?.length ? t('foundBy', { words: example.evidence.join(', ') }) : t('byEditor')}
                  </div>
                </Td>
                <Td dataLabel={t('strength')}>
                  <Bar score={example.score ?? 0} />
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </section>
  );
}
