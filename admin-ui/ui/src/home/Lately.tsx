import type { Schemas } from '../client/api';
import { Bar } from '../tagging/Bar';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { homeWords } from './words';

/** What was shown and taken up, of everybody together; too few people are not counted. */
export function Lately({ together: { shown, takenUp, fewest = 0 } }: { together: Schemas['Together'] }) {
  const t = useWords(homeWords);
  const { number } = useFormats();
  if (shown === undefined || shown === null) {
    return <p>{t('tooFewShown', { fewest: number(fewest) })}</p>;
  }
  return (
    <>
      <p>{t('shown', { count: shown })}</p>
      {takenUp === undefined || takenUp === null ? (
        <p>{t('tooFewTaken', { fewest: number(fewest) })}</p>
      ) : (
        <>
          <p>{t('takenUp', { count: takenUp })}</p>
          <Bar score={Math.round((takenUp * 1000) / Math.max(shown, 1))} />
        </>
      )}
    </>
  );
}
