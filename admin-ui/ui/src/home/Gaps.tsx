import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../session/session';
import { Bar } from '../tagging/Bar';
import { useThemeName } from '../themes/calls';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { lacking, type ThemeStock } from './gaps';
import { homeWords } from './words';

const AT_FIRST = 8;

/** Per theme what is lacking: nothing or hardly anything, too little from outside, nothing in a language. */
export function Gaps({ themes, externalTarget }: { themes: readonly ThemeStock[]; externalTarget: number }) {
  const t = useWords(homeWords);
  const may = useMay();
  const { number } = useFormats();
  const nameOf = useThemeName();
  const [all, setAll] = useState(false);
  const found = lacking(themes);
  if (found.length === 0) {
    return <p>{t('noGaps')}</p>;
  }
  return (
    <>
      <Table variant="compact" aria-label={t('gaps')}>
        <Thead>
          <Tr>
            <Th width={25}>{t('theme')}</Th>
            <Th modifier="nowrap">{t('stories')}</Th>
            <Th width={25} modifier="nowrap">
              {t('outside')}
            </Th>
            <Th modifier="nowrap">{t('lacking')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {(all ? found : found.slice(0, AT_FIRST)).map((theme) => {
            const { code = '', items = 0, external = 0 } = theme;
            return (
              <Tr key={code}>
                <Td dataLabel={t('theme')}>
                  {may('listContent') ? <Link to={`/admin/content?theme=${encodeURIComponent(code)}`}>{nameOf(code)}</Link> : nameOf(code)}
                </Td>
                <Td dataLabel={t('stories')}>{number(items)}</Td>
                <Td dataLabel={t('outside')}>{items > 0 && <Bar score={Math.round((external * 1000) / items)} />}</Td>
                <Td dataLabel={t('lacking')}>
                  <Lacking theme={theme} externalTarget={externalTarget} />
                </Td>
              </Tr>
            );
          })}
        </Tbody>
      </Table>
      {!all && found.length > AT_FIRST && (
        <Button variant="link" onClick={() => setAll(true)}>
          {t('showAll', { count: found.length })}
        </Button>
      )}
      {may('putContent') && (
        <p>
          <Link to="/admin/content-new">{t('add')}</Link>
        </p>
      )}
    </>
  );
}

function Lacking({ theme: { gaps = [], missingLanguages = [] }, externalTarget }: { theme: ThemeStock; externalTarget: number }) {
  const t = useWords(homeWords);
  const { share } = useFormats();
  return (
    <>
      {gaps.includes('NOTHING') && <div>{t('NOTHING')}</div>}
      {gaps.includes('FEW') && <div>{t('FEW')}</div>}
      {gaps.includes('LITTLE_FROM_OUTSIDE') && <div>{t('LITTLE_FROM_OUTSIDE', { share: share(externalTarget) })}</div>}
      {missingLanguages.map((language) => (
        <div key={language}>{t('inLanguage', { language: language === 'nl' || language === 'en' ? t(language) : language })}</div>
      ))}
    </>
  );
}
