/**
 * A page that anybody may use: whoever is signed in already is known on it, and nobody is asked to sign in. In a sandbox
 * one is a persona when the address or this window's last visit says so.
 */
import { type ReactNode, use, useEffect } from 'react';
import { readKept } from '../browser/kept.js';
import { AsPersona } from './AsPersona.js';
import { AsPerson } from './AsPerson.js';
import { readSignInConfig } from './console-config.js';
import { readPersonas } from './personas.js';
import { followWipes } from './wipe.js';

export interface KnownVisitorProps {
  /** The name of the screen, under which this window keeps who looks at it. */
  readonly screen: string;
  /** The persona whose role the page knows. */
  readonly persona: string;
  readonly children: ReactNode;
}

const sessionOnly = (): Storage => sessionStorage;

const isWanted = ({ screen, persona }: KnownVisitorProps): boolean =>
  (new URLSearchParams(location.search).get('as') ?? readKept(`as.${screen}`, sessionOnly)) === persona;

/** Under such keys the browser keeps a session of the identity provider, so that nobody else fetches the code for it. */
const hasSession = (): boolean => Object.keys(localStorage).some((key) => key.startsWith('oidc.user:'));

export function KnownVisitor(props: KnownVisitorProps) {
  const { screen, persona, children } = props;
  useEffect(followWipes, []);
  const config = use(readSignInConfig());
  if (config !== null)
    return hasSession() ? (
      <AsPerson config={config} personas={[persona]} visitor={children}>
        {children}
      </AsPerson>
    ) : (
      children
    );
  if (!isWanted(props)) return children;
  return (
    <AsPersona screen={screen} personas={[persona]} all={use(readPersonas())}>
      {children}
    </AsPersona>
  );
}
