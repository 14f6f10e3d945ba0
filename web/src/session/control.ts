/** What a screen knows of its session, and can do with it. */
import { createContext, useContext } from 'react';
import type { Persona } from './personas.js';

export interface Session {
  readonly token: string;
  /** The key of the persona, or null for a person who signed in. */
  readonly persona: string | null;
}

export interface SessionControl {
  readonly session: Session;
  /** The name of who signed in; null for a persona. */
  readonly name: string | null;
  /** The personas that this screen may be seen as. */
  readonly choices: readonly Persona[];
  /** All personas of the sandbox: people whose names are known. */
  readonly people: readonly Persona[];
  readonly become: (key: string) => void;
  /** Ends the session, and removes what this browser keeps of it. */
  readonly signOut: () => Promise<void>;
}

export const SessionContext = createContext<SessionControl | null>(null);

/** The session of this screen; there is one below `SignedIn`. */
export function useSession(): SessionControl {
  const control = useContext(SessionContext);
  if (control === null) throw new Error('useSession needs a SignedIn around it.');
  return control;
}

/** The session of this screen; null on a screen that needs none. */
export const useSessionIfAny = (): SessionControl | null => useContext(SessionContext);
