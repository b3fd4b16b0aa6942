import { Content } from '@patternfly/react-core';
import { Link } from 'react-router';
import type { Schemas } from '../../client/api';
import { useMay } from '../../session/session';
import { useFormats } from '../../words/numbers';
import { useWords } from '../../words/words';
import { championWords } from './words';

/** Why a leader is invited, and how to go about it. */
export function HowTo({ howTo, level: Heading }: { howTo: Schemas['SuggestionHowTo']; level: 'h3' | 'h4' }) {
  const t = useWords(championWords);
  const may = useMay();
  const { date } = useFormats();
  return (
    <Content>
      <p>{howTo.why}</p>
      <Heading className="pf-v6-c-content--h4">{t('howTo')}</Heading>
      <p>{howTo.text}</p>
      <p className="wk-quiet">{t(howTo.old ? 'howToOld' : 'howToDate', { day: date(howTo.updatedOn) })}</p>
      {may('getChampion') && (
        <Link className="wk-tap" to="/me/champion">
          {t('toChampion')}
        </Link>
      )}
    </Content>
  );
}
