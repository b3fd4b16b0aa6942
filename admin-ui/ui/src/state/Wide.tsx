import type { ReactNode } from 'react';

/** Something wider than a telephone: it scrolls in its own box, with the keyboard as well. */
export function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className="wk-wide" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
