import { createContext, useContext } from 'react';

/** Whose page this is, by employee id. */
export const SelfContext = createContext<string | undefined>(undefined);

/** The employee whose own page this is; only under a `MePage`. */
export function useSelf(): string {
  const self = useContext(SelfContext);
  if (self === undefined) {
    throw new Error('nobody here: is this rendered outside MePage?');
  }
  return self;
}
