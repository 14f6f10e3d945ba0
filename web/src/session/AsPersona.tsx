/** A screen of a sandbox, seen as one of the personas it is made for. */
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { keep, readKept } from '../browser/kept.js';
import { SessionContext, type SessionControl } from './control.js';
import type { Persona } from './personas.js';
import { wipe } from './wipe.js';

const sessionOnly = (): Storage => sessionStorage;

/** The persona of the address (`?as=cadre`), of this window's last visit, or the screen's first. */
function firstPersona(screen: string, choices: readonly Persona[]): Persona | undefined {
  const wanted = new URLSearchParams(location.search).get('as') ?? readKept(`as.${screen}`, sessionOnly);
  return choices.find(({ key }) => key === wanted) ?? choices[0];
}

export interface AsPersonaProps {
  readonly screen: string;
  readonly personas: readonly string[];
  readonly all: readonly Persona[];
  readonly children: ReactNode;
}

const signOut = async (): Promise<void> => {
  await wipe();
  location.assign('/');
};

export function AsPersona({ screen, personas, all, children }: AsPersonaProps) {
  const choices = useMemo(() => personas.flatMap((wanted) => all.filter(({ key }) => key === wanted)), [all, personas]);
  const [chosen, setChosen] = useState(() => firstPersona(screen, choices));
  useEffect(() => keep(`as.${screen}`, chosen?.key ?? null, sessionOnly), [screen, chosen]);
  const control = useMemo<SessionControl | null>(
    () =>
      chosen === undefined
        ? null
        : {
            session: { token: chosen.token, persona: chosen.key },
            name: null,
            choices,
            become: (key) => setChosen(choices.find((persona) => persona.key === key) ?? chosen),
            signOut,
          },
    [chosen, choices],
  );
  return control === null ? null : <SessionContext value={control}>{children}</SessionContext>;
}
