/** A screen seen by a person who signed in at the identity provider: the token says the role, the role has its screens. */
import { type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useSpeech } from '../words/language.js';
import type { SignInConfig } from './console-config.js';
import { SessionContext, type SessionControl } from './control.js';
import type { Identity } from './identity.js';
import { type Viewer, readViewer, rolesOf } from './roles.js';
import { SignInDoor } from './SignInDoor.js';
import { wipe } from './wipe.js';

let loaded: Promise<Identity> | null = null;

/** The code that signs in is fetched where somebody has to. */
export function identityOf(config: SignInConfig): Promise<Identity> {
  loaded ??= import('./identity.js').then(({ createIdentity }) => createIdentity(config));
  return loaded;
}

export interface AsPersonProps {
  readonly config: SignInConfig;
  readonly personas: readonly string[];
  /** What somebody sees who is not signed in, or in another role; left out: the way to sign in. */
  readonly visitor?: ReactNode;
  readonly children: ReactNode;
}

const here = (): string => location.pathname + location.search;

export function AsPerson({ config, personas, visitor, children }: AsPersonProps) {
  const { common } = useSpeech().words;
  const identity = use(identityOf(config));
  const token = useSyncExternalStore(identity.subscribe, identity.read);
  const roles = rolesOf(personas);
  if (token === null)
    return visitor !== undefined ? (
      visitor
    ) : (
      <SignInDoor
        title={common.signIn.title}
        reason={common.signIn.reason([...new Set(roles)].map((role) => common.roles[role]).join(', '))}
        action={common.signIn.action}
        onAction={() => void identity.signIn(here())}
      />
    );
  return (
    <InRole identity={identity} token={token} roles={roles} visitor={visitor}>
      {children}
    </InRole>
  );
}

interface InRoleProps extends Pick<AsPersonProps, 'visitor' | 'children'> {
  readonly identity: Identity;
  readonly token: string;
  readonly roles: readonly Viewer['role'][];
}

/** Shows the screen to those whose role it is for; somebody else hears whose it is. */
function InRole({ identity, token, roles, visitor, children }: InRoleProps) {
  const { common } = useSpeech().words;
  const [viewer, setViewer] = useState<Viewer | 'unknown' | null>(null);
  useEffect(() => {
    if (viewer !== null) return;
    // Without signal nobody can be asked: the phone shows what it keeps, and the server decides again later.
    readViewer(token).then(
      (read) => setViewer(read ?? 'unknown'),
      () => setViewer('unknown'),
    );
  }, [token, viewer]);
  const control = useMemo<SessionControl>(
    () => ({
      session: { token, persona: null },
      name: viewer === null || viewer === 'unknown' ? null : viewer.name,
      choices: [],
      people: [],
      become: () => undefined,
      signOut: async () => {
        await identity.signOut(() => wipe(token));
      },
    }),
    [identity, token, viewer],
  );
  if (viewer === null) return null;
  const isOther = viewer === 'unknown' || !roles.includes(viewer.role);
  if (isOther && visitor !== undefined) return visitor;
  if (viewer !== 'unknown' && !roles.includes(viewer.role))
    return (
      <SignInDoor
        title={common.signIn.otherRole(common.roles[viewer.role])}
        reason={common.signIn.reason([...new Set(roles)].map((role) => common.roles[role]).join(', '))}
        action={common.signIn.signOut}
        onAction={() => void control.signOut()}
      />
    );
  return <SessionContext value={control}>{children}</SessionContext>;
}
