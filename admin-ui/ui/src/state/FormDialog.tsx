import { Button, Form } from '@patternfly/react-core';
import { useId, type FormEvent, type ReactNode } from 'react';
import type { Refused } from '../client/problem';
import { useWords } from '../words/words';
import { Dialog } from './Dialog';
import { ProblemAlert } from './ProblemAlert';
import { stateWords } from './words';

interface FormDialogProps {
  title: string;
  /** What the button does that closes it with success. */
  confirm: string;
  isDanger?: boolean;
  isBusy?: boolean;
  isWide?: boolean;
  /** Why the service refused, unless that is said beside a field. */
  refused?: Refused | undefined;
  submit: () => void;
  close: () => void;
  children: ReactNode;
}

/** A dialog with something to fill in; what the service refuses is said in it, and nothing typed is lost. */
export function FormDialog({ title, confirm, isDanger, isBusy = false, isWide, refused, submit, close, children }: FormDialogProps) {
  const t = useWords(stateWords);
  const id = useId();

  function send(event: FormEvent) {
    event.preventDefault();
    if (!isBusy) {
      submit();
    }
  }

  const buttons = (
    <>
      <Button type="submit" form={id} variant={isDanger ? 'danger' : 'primary'} isLoading={isBusy} isDisabled={isBusy}>
        {confirm}
      </Button>
      <Button variant="link" onClick={close}>
        {t('cancel')}
      </Button>
    </>
  );
  return (
    <Dialog title={title} size={isWide ? 'large' : 'medium'} close={close} buttons={buttons}>
      <Form id={id} onSubmit={send}>
        {refused && <ProblemAlert refused={refused} />}
        {children}
      </Form>
    </Dialog>
  );
}
