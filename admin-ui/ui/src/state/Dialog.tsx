import { Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useId, type ReactNode } from 'react';
import { useWords } from '../words/words';
import { stateWords } from './words';

interface DialogProps {
  title: string;
  /** Closes it without doing anything; also what Escape does. Without it only the buttons end the dialog. */
  close?: (() => void) | undefined;
  /** The buttons, the safest first. */
  buttons?: ReactNode;
  warning?: boolean;
  size?: 'small' | 'medium' | 'large';
  children: ReactNode;
}

/** A question or explanation in front of the page. PatternFly's cross has an English name, so there is none: buttons say it in words. */
export function Dialog({ title, close, buttons, warning = false, size = 'small', children }: DialogProps) {
  const t = useWords(stateWords);
  const id = useId();
  return (
    <Modal isOpen variant={size} aria-labelledby={id} onEscapePress={() => close?.()}>
      <ModalHeader title={title} labelId={id} {...(warning ? { titleIconVariant: 'warning' as const, titleScreenReaderText: t('warning') } : {})} />
      <ModalBody tabIndex={0} aria-labelledby={id}>
        {children}
      </ModalBody>
      {buttons && <ModalFooter>{buttons}</ModalFooter>}
    </Modal>
  );
}
