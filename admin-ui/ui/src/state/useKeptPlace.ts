import { useEffect, useRef, type RefObject } from 'react';

/** Milliseconds between looks; a dialog gives the focus back a moment after it is gone. */
const BETWEEN = 100;

/**
 * Where the focus goes when what somebody just used is gone because this changed: so that the next Tab goes on from here,
 * and not from the top of the page. It waits for a dialog in front to be gone.
 */
export function useKeptPlace<E extends HTMLElement>(changing: unknown): RefObject<E | null> {
  const place = useRef<E>(null);
  const before = useRef(changing);

  useEffect(() => {
    if (before.current === changing) {
      return undefined;
    }
    before.current = changing;
    const looking = setInterval(() => {
      if (document.querySelector('[role="dialog"]') === null) {
        clearInterval(looking);
        if (document.activeElement === document.body) {
          place.current?.focus();
        }
      }
    }, BETWEEN);
    return () => clearInterval(looking);
  }, [changing]);

  return place;
}
