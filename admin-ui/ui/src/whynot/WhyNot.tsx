import { List, ListItem, Title } from '@patternfly/react-core';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import type { WhyNotAnswer } from './calls';
import { whyNotWords } from './words';

/** What stopped an item, and the smallest change that would have let it through; nothing when nothing stopped it (G02). */
export function WhyNot({ answer }: { answer: WhyNotAnswer }) {
  const t = useWords(whyNotWords);
  const formats = useFormats();
  const all = answer.all ?? [];
  const changes = answer.smallestChange?.changes ?? [];
  if (all.length === 0 && answer.retrieved) {
    return null;
  }
  return (
    <>
      {all.length > 1 && (
        <>
          <Title headingLevel="h3">{t('all')}</Title>
          <List>
            {all.map((stop) => (
              <ListItem key={stop.code}>{stop.text}</ListItem>
            ))}
          </List>
        </>
      )}
      <Title headingLevel="h3">{t('what')}</Title>
      <p>{answer.text}</p>
      {answer.pointsShort !== undefined && <p>{t('short', { count: answer.pointsShort, points: formats.number(answer.pointsShort) })}</p>}
      {changes.length > 0 && (
        <>
          <List>
            {changes.map((change) => (
              <ListItem key={change.sentence}>
                {change.sentence} {change.who && <span className="pf-v6-u-text-color-subtle">({t(change.who as 'PERSON')})</span>}
              </ListItem>
            ))}
          </List>
          {answer.smallestChange?.verified && <p>{t('verified')}</p>}
        </>
      )}
    </>
  );
}
