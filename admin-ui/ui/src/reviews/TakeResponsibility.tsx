import { Alert, Button, Content, Form, TextArea } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { isAbout, saidOf } from '../client/fields';
import { asRefused } from '../client/problem';
import { useContentChanged } from '../content/calls';
import { Dialog } from '../state/Dialog';
import { Field } from '../state/Field';
import { ProblemAlert } from '../state/ProblemAlert';
import { useWords } from '../words/words';
import { takeOne, takeSeveral, type TakenAtOnce } from './calls';
import { becameOf } from './outcome';
import { reviewWords } from './words';

/** What somebody takes responsibility for. */
export interface Waiting {
  contentId: string;
  revision: number;
  title: string;
}

/** Asks for the one reason that goes on record, and says of each story what became of it. */
export function TakeResponsibility({ waiting, close }: { waiting: readonly Waiting[]; close: () => void }) {
  const t = useWords(reviewWords);
  const changed = useContentChanged();
  const [all] = useState(waiting);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const taking = useMutation({
    mutationFn: async (): Promise<TakenAtOnce> => {
      const [one] = all;
      return one && all.length === 1
        ? { items: [await takeOne(one.contentId, one.revision, reason.trim())], changed: [] }
        : takeSeveral(all, reason.trim());
    },
  });
  const refused = taking.isError ? asRefused(taking.error) : undefined;
  const error = checked && reason.trim() === '' ? t('needed') : saidOf(refused, 'reason', t('reason'));

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (reason.trim() === '') {
      document.getElementById('reason')?.focus();
    } else {
      taking.mutate();
    }
  }

  function end() {
    if (taking.isSuccess || refused?.is('changed-meanwhile') || refused?.is('nothing-waits')) {
      changed();
    }
    close();
  }

  return (
    <Dialog
      title={t('takeFor', { count: all.length })}
      size="medium"
      close={end}
      buttons={
        <>
          {!taking.isSuccess && (
            <Button type="submit" form="take" isLoading={taking.isPending} isDisabled={taking.isPending} spinnerAriaValueText={t('busy')}>
              {t('record')}
            </Button>
          )}
          <Button variant={taking.isSuccess ? 'primary' : 'link'} isDisabled={taking.isPending} onClick={end}>
            {taking.isSuccess ? t('close') : t('cancel')}
          </Button>
        </>
      }
    >
      {taking.isSuccess ? (
        <Outcomes waiting={all} taken={taking.data} />
      ) : (
        <Form id="take" onSubmit={submit} noValidate>
          <Content component="p">{t('takeMeans')}</Content>
          <ul className="pf-v6-c-list" aria-label={t('stories')}>
            {all.map((one) => (
              <li key={one.contentId}>{one.title}</li>
            ))}
          </ul>
          <Field id="reason" label={t('reason')} hint={t('reasonHint')} error={error} isRequired>
            {(control) => (
              <TextArea {...control} value={reason} onChange={(_, typed) => setReason(typed.replace(/\n/g, ' '))} maxLength={500} rows={3} isRequired autoFocus />
            )}
          </Field>
          {refused && !isAbout(refused, 'reason') && <ProblemAlert refused={refused} />}
        </Form>
      )}
    </Dialog>
  );
}

const SHOWN = { taken: 'success', changed: 'warning', nothingWaited: 'info' } as const;

function Outcomes({ waiting, taken }: { waiting: readonly Waiting[]; taken: TakenAtOnce }) {
  const t = useWords(reviewWords);
  return (
    <div role="status">
      {waiting.map((one) => {
        const became = becameOf(one.contentId, taken);
        return (
          <Alert
            key={one.contentId}
            isInline
            isPlain
            component="p"
            variant={SHOWN[became]}
            variantLabel=""
            title={t(became, { title: one.title })}
          />
        );
      })}
    </div>
  );
}
