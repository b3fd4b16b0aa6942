import { Button } from '@patternfly/react-core';
import { asRefused } from '../../client/problem';
import { Dialog } from '../../state/Dialog';
import { ProblemAlert } from '../../state/ProblemAlert';
import { useWords } from '../../words/words';
import { rulesWords } from '../words';
import type { Editing } from './useEditing';
import { editorWords } from './words';

/** Asks before a rule is taken out of a change. */
export function RemoveDialog({ editing, isNew, close }: { editing: Editing; isNew: boolean; close: () => void }) {
  const t = useWords(editorWords);
  const tr = useWords(rulesWords);
  const { remove } = editing;
  return (
    <Dialog
      title={t('removeTitle')}
      warning
      close={close}
      buttons={
        <>
          <Button
            variant="danger"
            isLoading={remove.isPending}
            isDisabled={remove.isPending}
            onClick={() => remove.mutate()}
          >
            {t('removeYes')}
          </Button>
          <Button variant="link" onClick={close}>
            {tr('cancel')}
          </Button>
        </>
      }
    >
      {remove.isError && <ProblemAlert refused={asRefused(remove.error)} />}
      <p>{isNew ? t('removeNewDetail') : t('removeDetail')}</p>
    </Dialog>
  );
}
