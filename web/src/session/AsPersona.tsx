/**
 * A screen of a sandbox, seen as one of the personas it is made for. Whoever comes by a link to one thing stays who they
 * are in this window; where that persona has no such screen, it says whose it is, and offers to go on as one of them.
 */
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { keep, readKept } from '../browser/kept.js';
import { SessionContext, type SessionControl } from './control.js';
import { PersonaDoor } from './PersonaDoor.js';
import type { Persona } from './personas.js';
import { wipe } from './wipe.js';

const sessionOnly = (): Storage => sessionStorage;

/** Whether the address leads to one thing of a screen, and not just to the screen. */
const isDeep = (): boolean =>
  location.pathname.split('/').length > 2 || new URLSearchParams(location.search).has('wilayah');

/** The persona of the address (`?as=cadre`), of this window, of the screen's last visit, or the screen's first. */
function firstPersona(screen: string, choices: readonly Persona[], all: readonly Persona[]): Persona | undefined {
  const among = (list: readonly Persona[], wanted: string | null) => list.find(({ key }) => key === wanted);
  const named = new URLSearchParams(location.search).get('as');
  const here = readKept('as', sessionOnly);
  return (
    among(all, named) ??
    among(isDeep() ? all : choices, here) ??
    among(choices, readKept(`as.${screen}`, sessionOnly)) ??
    choices[0]
  );
}

export interface AsPersonaProps {
  readonly screen: string;
  readonly personas: readonly string[];
  readonly all: readonly Persona[];
  readonly children: ReactNode;
}

const signOut = async (token: string): Promise<void> => {
  await wipe(token);
  location.assign('/');
};

/** Keeps a persona of the address from coming back when the page is loaded anew as somebody else. */
function forgetNamed(): void {
  const url = new URL(location.href);
  if (!url.searchParams.has('as')) return;
  url.searchParams.delete('as');
  history.replaceState(history.state, '', url);
}

export function AsPersona({ screen, personas, all, children }: AsPersonaProps) {
  const choices = useMemo(() => personas.flatMap((wanted) => all.filter(({ key }) => key === wanted)), [all, personas]);
  const [chosen, setChosen] = useState(() => firstPersona(screen, choices, all));
  const isOwn = chosen !== undefined && choices.includes(chosen);
  useEffect(() => {
    if (!isOwn) return;
    if (window.parent === window) keep('as', chosen.key, sessionOnly); // a phone in a frame is nobody who looks
    keep(`as.${screen}`, chosen.key, sessionOnly);
  }, [screen, chosen, isOwn]);
  const become = useMemo(
    () =>
      (key: string): void => {
        const next = choices.find((persona) => persona.key === key);
        if (next === undefined) return;
        forgetNamed();
        setChosen(next);
      },
    [choices],
  );
  const control = useMemo<SessionControl | null>(
    () =>
      chosen === undefined
        ? null
        : {
            session: { token: chosen.token, persona: chosen.key },
            name: null,
            choices,
            people: all,
            become,
            signOut: () => signOut(chosen.token),
          },
    [chosen, choices, all, become],
  );
  if (control === null || chosen === undefined) return null;
  if (!isOwn) return <PersonaDoor visitor={chosen} choices={choices} onBecome={become} />;
  return <SessionContext value={control}>{children}</SessionContext>;
}
