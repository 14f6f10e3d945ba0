/** Defines what the sandbox's panel is made from, and provides what its resolvers need in one operation. */
import type { CardSigner } from '../../fieldwork/appointments/index.js';
import type { Viewer } from '../../platform/auth/index.js';
import type { LocalIssuer } from '../../platform/auth/local-issuer.js';
import type { DatabaseClock } from '../../platform/db/database-clock.js';
import type { Pool } from '../../platform/db/pool.js';
import type { LiveFeed } from '../../platform/live/index.js';
import type { PaymentsContext } from '../../money/payments/index.js';
import type { SandboxProtocol } from '../../partners/stand-ins/index.js';
import { type SandboxClockContext, sandboxClockSlice } from '../clock/index.js';
import type { Delivered } from './deliver-payment.js';
import { type ShownPersona, showPersonas } from './show-personas.js';

/** What the server gives its sandbox. */
export interface ServerParts {
  readonly pool: Pool;
  readonly follow: DatabaseClock['follow'];
  readonly now: () => Date;
  readonly feed: LiveFeed;
  readonly cards: CardSigner;
  /** Signs tokens of personas; null where tokens come from an identity provider. */
  readonly issuer: LocalIssuer | null;
}

/** What the program that starts the server gives its sandbox. */
export interface PanelParts {
  /** The protocols that the sandbox partners speak. */
  readonly protocols: readonly SandboxProtocol[];
  /** The file with the sandbox partners' credentials. */
  readonly credentialsFile: string;
  /** The address at which this server listens; null before it does. */
  readonly address: () => string | null;
}

/** The panel as a payment sees it. */
export interface PanelDeps extends ServerParts, PanelParts {
  /** The deliveries of this instance by their reference, so that one that is asked for again is told again. */
  readonly delivered: Map<string, Promise<Delivered>>;
}

export interface PanelContext extends SandboxClockContext, PaymentsContext {
  readonly viewer: Viewer | null;
  readonly sandboxPanel: PanelDeps & { personas(): Promise<ShownPersona[]> };
}

export function panelSlice(
  parts: PanelParts,
): (server: ServerParts) => () => Pick<PanelContext, 'sandboxClock' | 'sandboxPanel'> {
  return (server) => {
    const deps: PanelDeps = { ...parts, ...server, delivered: new Map() };
    const panel = { ...sandboxClockSlice(server)(), sandboxPanel: { ...deps, personas: () => showPersonas(deps) } };
    return () => panel; // nothing of it belongs to one operation
  };
}
