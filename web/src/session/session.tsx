/**
 * Who looks at this screen. In a sandbox a screen opens as the persona it is made for, so that a visitor sees something
 * at once; elsewhere people sign in at the identity provider.
 */
import { type ReactNode, use, useEffect } from 'react';
import { useSpeech } from '../words/language.js';
import { AsPersona } from './AsPersona.js';
import { AsPerson } from './AsPerson.js';
import { readSignInConfig } from './console-config.js';
import { readPersonas } from './personas.js';
import { followWipes } from './wipe.js';

export { useSession, useSessionIfAny } from './control.js';

export interface SignedInProps {
  /** The name of the screen, under which this window keeps who looks at it. */
  readonly screen: string;
  /** The keys of the personas that this screen is for, the usual one first. */
  readonly personas: readonly string[];
  readonly children: ReactNode;
}

/** Shows its children once somebody is signed in. */
export function SignedIn({ screen, personas, children }: SignedInProps) {
  useEffect(followWipes, []);
  const { common } = useSpeech().words;
  const config = use(readSignInConfig());
  if (config !== null)
    return (
      <AsPerson config={config} personas={personas}>
        {children}
      </AsPerson>
    );
  const all = use(readPersonas());
  if (all.length === 0) return <p role="alert">{common.signIn.nobody}</p>;
  return (
    <AsPersona screen={screen} personas={personas} all={all}>
      {children}
    </AsPersona>
  );
}
