import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { Dialog } from '../state/Dialog';
import { useWords } from '../words/words';
import { shellWords } from './words';

const PLACES: Readonly<Record<string, string>> = {
  h: '/admin/',
  r: '/admin/rules',
  c: '/admin/content',
  d: '/admin/decisions',
};

/** Listens for shortcuts while nobody is typing: `?`, `/`, and `g` followed by a place. */
export function useKeys(showKeys: () => void): void {
  const navigate = useNavigate();
  const going = useRef(false);

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
        return;
      }
      const place = going.current ? PLACES[event.key] : undefined;
      going.current = event.key === 'g';
      if (place) {
        void navigate(place);
      } else if (event.key === '?') {
        showKeys();
      } else if (event.key === '/') {
        const search = document.querySelector<HTMLInputElement>('main .pf-v6-c-text-input-group input, main input[type="search"]');
        if (search) {
          event.preventDefault();
          search.focus();
        }
      }
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [navigate, showKeys]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

export function KeysDialog({ close }: { close: () => void }) {
  const t = useWords(shellWords);
  const keys = [
    ['?', t('keyHelp')],
    ['/', t('keySearch')],
    ['g h', t('keyHome')],
    ['g r', t('keyRules')],
    ['g c', t('keyContent')],
    ['g d', t('keyDecisions')],
    ['Esc', t('keyEscape')],
  ] as const;
  return (
    <Dialog title={t('keysTitle')} close={close} buttons={<Button onClick={close}>{t('close')}</Button>}>
        <p>{t('keysIntro')}</p>
        <Table variant="compact" gridBreakPoint="" aria-label={t('keysTitle')}>
          <Thead>
            <Tr>
              <Th>{t('key')}</Th>
              <Th>{t('does')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {keys.map(([key, does]) => (
              <Tr key={key}>
                <Td>
                  {key.split(' ').map((part) => (
                    <kbd key={part}>{part}</kbd>
                  ))}
                </Td>
                <Td>{does}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
    </Dialog>
  );
}
