import { useEffect, useState } from 'react';

const PAUSE = 400;

/** A value once it has stayed the same for a moment, so that not every letter is sent along. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
