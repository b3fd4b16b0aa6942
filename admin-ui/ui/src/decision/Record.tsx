import { Button, Flex, FlexItem, Title } from '@patternfly/react-core';
import { useState } from 'react';
import { saveJson } from '../client/save';
import { Help } from '../shell/Screen';
import { useNotice } from '../state/Notices';
import { Wide } from '../state/Wide';
import { useWords } from '../words/words';
import { decisionWords } from './words';

/** The record itself, to read, copy and keep. */
export function Record({ id, record }: { id: string; record: unknown }) {
  const t = useWords(decisionWords);
  const say = useNotice();
  const [shown, setShown] = useState(false);
  const text = () => JSON.stringify(record, null, 2);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text());
      say(t('copied'));
    } catch {
      say(t('notCopied'), 'warning');
    }
  }

  return (
    <>
      <Flex alignItems={{ default: 'alignItemsCenter' }}>
        <FlexItem>
          <Title headingLevel="h2">{t('record')}</Title>
        </FlexItem>
        <FlexItem>
          <Help title={t('record')}>{t('recordHelp')}</Help>
        </FlexItem>
      </Flex>
      <Flex>
        <Button variant="secondary" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? t('hideRecord') : t('showRecord')}
        </Button>
        <Button variant="link" onClick={() => void copy()}>
          {t('copy')}
        </Button>
        <Button variant="link" onClick={() => saveJson(record, `decision-${id}.json`)}>
          {t('download')}
        </Button>
      </Flex>
      {shown && (
        <Wide label={t('record')}>
          <pre className="wk-json">{text()}</pre>
        </Wide>
      )}
    </>
  );
}
