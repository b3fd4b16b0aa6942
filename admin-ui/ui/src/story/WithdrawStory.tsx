import { Button } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { asRefused } from '../client/problem';
import { useContentChanged, withdrawItem } from '../content/calls';
import type { Item } from '../content/item';
import { Dialog } from '../state/Dialog';
import { useNotice } from '../state/Notices';
import { ProblemAlert } from '../state/ProblemAlert';
import { useWords } from '../words/words';
import { storyWords } from './words';

/** Says what withdrawing does before it does it. */
export function WithdrawStory({ item, close }: { item: Item; close: () => void }) {
  const t = useWords(storyWords);
  const notice = useNotice();
  const changed = useContentChanged();
  const withdrawing = useMutation({
    mutationFn: () => withdrawItem(item.id ?? '', item.revision ?? 0),
    onSuccess: () => {
      notice(t('withdrawn'));
      changed();
      close();
    },
    onError: changed,
  });
  return (
    <Dialog
      title={t('withdrawAsk')}
      close={close}
      buttons={
        <>
          <Button variant="danger" isLoading={withdrawing.isPending} isDisabled={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
            {t('withdraw')}
          </Button>
          <Button variant="link" onClick={close}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <p>
        <strong>{item.title}</strong>
      </p>
      <p>{t('withdrawMeans')}</p>
      {withdrawing.isError && <ProblemAlert refused={asRefused(withdrawing.error)} />}
    </Dialog>
  );
}
