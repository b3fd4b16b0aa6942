import { createContext, useContext } from 'react';

/** Who is here, as `GET /session` says. */
export interface User {
  name: string;
  roles: string[];
  employeeId?: string;
  organisation: string;
  /** Names of the operations of the contract that this person may use. */
  operations: string[];
}

export interface SessionAnswer {
  signIn: 'LOCAL' | 'OIDC';
  user?: User | null;
}

export interface Session {
  user: User;
  signIn: SessionAnswer['signIn'];
  signOut: () => Promise<void>;
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session of whoever is signed in; only under a `SessionGate`. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) {
    throw new Error('no session here: is this rendered outside SessionGate?');
  }
  return session;
}

/** Whether the person who is here may use an operation of the contract. */
export function useMay(): (operation: string) => boolean {
  const { user } = useSession();
  return (operation) => user.operations.includes(operation);
}
