import { Alert, AlertActionCloseButton, AlertGroup } from '@patternfly/react-core';
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { useWords } from '../words/words';
import { stateWords } from './words';

type Kind = 'success' | 'danger' | 'warning' | 'info';
interface Notice {
  id: number;
  kind: Kind;
  text: string;
}

const NoticeContext = createContext<(text: string, kind?: Kind) => void>(() => undefined);

/** Says something that passes ("Saved."); what has to stay belongs on the page. */
export function useNotice() {
  return useContext(NoticeContext);
}

export function Notices({ children }: { children: ReactNode }) {
  const t = useWords(stateWords);
  const [notices, setNotices] = useState<Notice[]>([]);
  const say = useCallback((text: string, kind: Kind = 'success') => {
    setNotices((present) => [...present.slice(-2), { id: (present.at(-1)?.id ?? 0) + 1, kind, text }]);
  }, []);
  const drop = (id: number) => setNotices((present) => present.filter((notice) => notice.id !== id));
  return (
    <NoticeContext value={say}>
      {children}
      <AlertGroup isToast isLiveRegion aria-label={t('notices')}>
        {notices.map((notice) => (
          <Alert
            key={notice.id}
            variant={notice.kind}
            variantLabel={t(notice.kind)}
            component="p"
            title={notice.text}
            timeout={8000}
            onTimeout={() => drop(notice.id)}
            actionClose={
              <AlertActionCloseButton
                variantLabel=""
                aria-label={t('closeNotice', { title: notice.text })}
                onClose={() => drop(notice.id)}
              />
            }
          />
        ))}
      </AlertGroup>
    </NoticeContext>
  );
}
