import { Button } from '@patternfly/react-core';
import CopyIcon from '@patternfly/react-icons/dist/esm/icons/copy-icon';
import { useNotice } from '../state/Notices';
import { useWords } from '../words/words';
import { meWords } from './words';

/** Copies a text; says so, also when the browser does not let it. */
export function Copy({ text, children, copied }: { text: string; children?: string; copied?: () => void }) {
  const t = useWords(meWords);
  const notify = useNotice();

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      copied?.();
      notify(t('copied'));
    } catch {
      notify(t('notCopied'), 'warning');
    }
  }

  return (
    <Button variant="secondary" icon={<CopyIcon />} onClick={() => void copy()}>
      {children ?? t('copy')}
    </Button>
  );
}
