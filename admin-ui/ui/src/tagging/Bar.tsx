import { Flex, FlexItem } from '@patternfly/react-core';
import { useFormats } from '../words/numbers';
import './tagging.css';

/** A score of at most a thousand as a number with a bar; readers of the screen hear the number. */
export function Bar({ score }: { score: number }) {
  const { share } = useFormats();
  return (
    <Flex alignItems={{ default: 'alignItemsCenter' }} columnGap={{ default: 'columnGapSm' }} flexWrap={{ default: 'nowrap' }}>
      <FlexItem grow={{ default: 'grow' }}>
        <div className="wk-bar" aria-hidden="true">
          <span style={{ inlineSize: `${score / 10}%` }} />
        </div>
      </FlexItem>
      <FlexItem>{share(score)}</FlexItem>
    </Flex>
  );
}
