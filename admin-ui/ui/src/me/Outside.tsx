import type { ReactNode } from 'react';
import { useWords } from '../words/words';
import { meWords } from './words';

/** Where a text leads outside these pages; nothing but http and https is a link. */
export function Outside({ url, children }: { url: string | undefined | null; children: ReactNode }) {
  const t = useWords(meWords);
  if (!url || !isWeb(url)) {
    return <>{children}</>;
  }
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children} <span className="pf-v6-screen-reader">{t('newTab')}</span>
    </a>
  );
}

export function isWeb(url: string): boolean {
  try {
    return /^https?:$/.test(new URL(url).protocol);
  } catch {
    return false;
  }
}
