/** Lists the partner protocols. A new protocol is a folder beside this file and a line here. */
import { protocolsOf } from '../../../money/partners/index.js';
import type { SandboxProtocol } from '../../../partners/stand-ins/index.js';
import type { AdapterDeps, Protocol, ProtocolEndpoint } from '../protocol.js';
import { protocol as doku } from './doku/index.js';
import { protocol as midtrans } from './midtrans/index.js';
import { protocol as snapBi } from './snap-bi/index.js';
import { protocol as standardWebhooks } from './standard-webhooks/index.js';
import { protocol as xendit } from './xendit/index.js';

export const PROTOCOLS: readonly Protocol[] = [snapBi, standardWebhooks, midtrans, xendit, doku];

/** The traits of the protocols, as the partners' registry needs them. */
export const PARTNER_PROTOCOLS = protocolsOf(PROTOCOLS.map(({ traits }) => traits));

export const endpointsOf = (protocols: readonly Protocol[], deps: AdapterDeps): readonly ProtocolEndpoint[] =>
  protocols.flatMap(({ endpoints }) => endpoints(deps));

/** Loads the sandboxes for test payments: when somebody plays partners, and never in production. */
export const sandboxesOf = (protocols: readonly Protocol[]): Promise<readonly SandboxProtocol[]> =>
  Promise.all(protocols.map(async ({ sandbox }) => (await sandbox()).sandbox));
