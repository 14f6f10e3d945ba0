/**
 * Who looks at this screen. In a sandbox a screen opens as the persona it is made for, so that a visitor sees something
 * at once; elsewhere it asks the visitor to sign in.
 */
import { type ReactNode, createContext, use, useContext, useEffect, useMemo, useState } from 'react';
import { useSpeech } from '../words/language.js';
import { keep, readKept } from '../browser/kept.js';
import { type Persona, readPersonas } from './personas.js';

export interface Session {
  readonly token: string;
  /** The key of the persona, or null for a person who signed in. */
  readonly persona: string | null;
}

export interface SessionControl {
  readonly session: Session;
  /** The personas that this screen may be seen as. */
  readonly choices: readonly Persona[];
  readonly become: (key: string) => void;
}

const SessionContext = createContext<SessionControl | null>(null);

const sessionOnly = (): Storage => sessionStorage;

/** The persona of the address (`?as=cadre`), of this window's last visit, or the screen's first. */
function firstPersona(screen: string, choices: readonly Persona[]): Persona | undefined {
  const wanted = new URLSearchParams(location.search).get('as') ?? readKept(`as.${screen}`, sessionOnly);
  return choices.find(({ key }) => key === wanted) ?? choices[0];
}

export interface SignedInProps {
  /** The name of the screen, under which this window keeps who looks at it. */
  readonly screen: string;
  /** The keys of the personas that this screen is for, the usual one first. */
  readonly personas: readonly string[];
  readonly children: ReactNode;
}

/** Shows its children once somebody is signed in. */
export function SignedIn({ screen, personas, children }: SignedInProps) {
  const all = use(readPersonas());
  const choices = useMemo(() => personas.flatMap((wanted) => all.filter(({ key }) => key === wanted)), [all, personas]);
  const [chosen, setChosen] = useState(() => firstPersona(screen, choices));
  useEffect(() => keep(`as.${screen}`, chosen?.key ?? null, sessionOnly), [screen, chosen]);
  const control = useMemo<SessionControl | null>(
    () =>
      chosen === undefined
        ? null
        : {
            session: { token: chosen.token, persona: chosen.key },
            choices,
            become: (key) => setChosen(choices.find((persona) => persona.key === key) ?? chosen),
          },
    [chosen, choices],
  );
  const { words } = useSpeech();
  if (control === null) return <p role="alert">{words.common.signIn.nobody}</p>;
  return <SessionContext value={control}>{children}</SessionContext>;
}

/** The session of this screen; there is one below `SignedIn`. */
export function useSession(): SessionControl {
  const control = useContext(SessionContext);
  if (control === null) throw new Error('useSession needs a SignedIn around it.');
  return control;
}
