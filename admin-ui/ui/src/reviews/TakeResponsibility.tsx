import { Alert, Button, Content, Form, Modal, ModalBody, ModalFooter, ModalHeader, TextArea } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { saidOf } from '../client/fields';
import { asRefused } from '../client/problem';
import { useContentChanged } from '../content/calls';
import { Field } from '../state/Field';
import { ProblemAlert } from '../state/ProblemAlert';
import { useWords } from '../words/words';
import { takeOne, takeSeveral, type Taken } from './calls';
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
    mutationFn: async (): Promise<Taken[]> => {
      const [one] = all;
      return one && all.length === 1
        ? [await takeOne(one.contentId, one.revision, reason.trim())]
        : takeSeveral(all.map((each) => each.contentId), reason.trim());
    },
  });
  const refused = taking.isError ? asRefused(taking.error) : undefined;
  const error = checked && reason.trim() === '' ? t('needed') : saidOf(refused, 'reason');

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
    <Modal isOpen variant="medium" aria-labelledby="take-title" onEscapePress={end}>
      <ModalHeader title={t('takeFor', { count: all.length })} labelId="take-title" />
      <ModalBody>
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
            {refused && !saidOf(refused, 'reason') && <ProblemAlert refused={refused} />}
          </Form>
        )}
      </ModalBody>
      <ModalFooter>
        {!taking.isSuccess && (
          <Button type="submit" form="take" isLoading={taking.isPending} isDisabled={taking.isPending} spinnerAriaValueText={t('busy')}>
            {t('record')}
          </Button>
        )}
        <Button variant={taking.isSuccess ? 'primary' : 'link'} isDisabled={taking.isPending} onClick={end}>
          {taking.isSuccess ? t('close') : t('cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function Outcomes({ waiting, taken }: { waiting: readonly Waiting[]; taken: readonly Taken[] }) {
  const t = useWords(reviewWords);
  return (
    <div role="status">
      {waiting.map((one) => {
        const held = taken.some((each) => each.contentId === one.contentId);
        return (
          <Alert
            key={one.contentId}
            isInline
            isPlain
            component="p"
            variant={held ? 'success' : 'info'}
            variantLabel=""
            title={held ? t('taken', { title: one.title }) : t('nothingWaited', { title: one.title })}
          />
        );
      })}
    </div>
  );
}
