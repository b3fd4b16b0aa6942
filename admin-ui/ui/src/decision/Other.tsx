import { Content, Title } from '@patternfly/react-core';
import { ItemSearch } from '../whynot/ItemSearch';
import { useWords } from '../words/words';
import { decisionWords } from './words';

/** Why not this one? Any item, also one that was not considered at all (G02). */
export function Other({ choose }: { choose: (contentId: string) => void }) {
  const t = useWords(decisionWords);
  return (
    <>
      <Title headingLevel="h2">{t('other')}</Title>
      <Content component="p">{t('otherExplained')}</Content>
      <ItemSearch id="other-item" choose={choose} />
    </>
  );
}
