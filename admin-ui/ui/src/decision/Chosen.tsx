import { Alert, Flex, FlexItem, Stack, StackItem, Title } from '@patternfly/react-core';
import { useEffect, useRef } from 'react';
import { Help } from '../shell/Screen';
import { Loaded } from '../state/Loaded';
import { WhyNot } from '../whynot/WhyNot';
import { useFormats } from '../words/numbers';
import { useWords } from '../words/words';
import { type Explanation, useExplanation } from './calls';
import { Said } from './Said';
import { Waterfall } from './Waterfall';
import { decisionWords } from './words';

/** Why one item was, or was not, suggested. */
export function Chosen({ id, contentId, least, focus }: { id: string; contentId: string; least: number | undefined; focus: boolean }) {
  const t = useWords(decisionWords);
  const query = useExplanation(id, true, contentId);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) {
      heading.current?.focus();
      heading.current?.scrollIntoView({ block: 'start' });
    }
  }, [contentId, focus]);
  const name = query.data?.title ?? contentId;

  return (
    <Stack hasGutter>
      <StackItem>
        <Flex alignItems={{ default: 'alignItemsCenter' }}>
          <FlexItem>
            <h2 ref={heading} tabIndex={-1} className="pf-v6-c-title pf-m-xl">
              {t('chosen', { item: name })}
            </h2>
          </FlexItem>
          <FlexItem>
            <Help title={t('chosen', { item: name })}>{t('chosenHelp')}</Help>
          </FlexItem>
        </Flex>
      </StackItem>
      <StackItem>
        <Loaded query={query}>{(explanation) => <Why explanation={explanation} least={least} />}</Loaded>
      </StackItem>
    </Stack>
  );
}

function Why({ explanation, least }: { explanation: Explanation; least: number | undefined }) {
  const t = useWords(decisionWords);
  const formats = useFormats();
  const contributions = explanation.contributions;
  const notPushed = explanation.offered?.notPushed?.text;
  return (
    <Stack hasGutter>
      <StackItem>
        <Alert isInline isPlain component="p" variant={explanation.offered ? 'success' : 'info'} variantLabel="" title={explanation.outcome} />
      </StackItem>
      {explanation.offered?.step?.text && (
        <StackItem>
          <p>{explanation.offered.step.text}</p>
        </StackItem>
      )}
      {notPushed && (
        <StackItem>
          <Title headingLevel="h3">{t('notPushed')}</Title>
          <p>{notPushed}</p>
        </StackItem>
      )}
      {explanation.whyNot && (
        <StackItem>
          <WhyNot answer={explanation.whyNot} />
        </StackItem>
      )}
      {contributions && (
        <StackItem>
          <Title headingLevel="h3">{t('waterfall')}</Title>
          {contributions.length > 0 ? <Waterfall contributions={contributions} /> : <p>{t('noScore')}</p>}
          {!explanation.offered && least !== undefined && <p>{t('least', { points: formats.number(least) })}</p>}
        </StackItem>
      )}
      {explanation.score !== undefined && (
        <StackItem>
          <Said rules={explanation.rules ?? []} />
        </StackItem>
      )}
    </Stack>
  );
}
