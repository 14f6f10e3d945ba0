/** Makes the players: each sandbox partner in its own protocol, with the credentials that this machine holds of it. */
import { PROTOCOLS, sandboxesOf } from '../../api/webhooks/index.js';
import {
  CredentialsMissing,
  type Player,
  type SandboxCredentials,
  type SandboxProtocol,
  type Wire,
  protocolOf,
} from '../../partners/stand-ins/index.js';
import { POST_OFFICE } from '../../sandbox/demo-data/index.js';
import { postOfficePlayer } from '../../sandbox/simulator/index.js';
import { CommandRefused } from '../command-line.js';

/** The sandboxes of all protocols. */
export const SANDBOX = await sandboxesOf(PROTOCOLS);

export const SANDBOX_CODES: readonly string[] = SANDBOX.flatMap(({ partners }) => partners.map(({ code }) => code));

/** @throws CommandRefused for a partner that is none of the sandbox's. */
export function sandboxOf(code: string): SandboxProtocol {
  const found = protocolOf(SANDBOX, code);
  if (found === undefined)
    throw new CommandRefused(`--partner: only sandbox partners can be played: ${SANDBOX_CODES.join(', ')}.`);
  return found;
}

export interface Casting {
  readonly wire: Wire;
  /** Gets a token of somebody who may hand in settlement files. */
  readonly uploader: () => Promise<string>;
}

/** @throws CommandRefused for credentials that lack what the protocol needs. */
export async function playerOf(
  protocol: SandboxProtocol,
  own: SandboxCredentials,
  { wire, uploader }: Casting,
): Promise<Player> {
  if (own.code === POST_OFFICE) return postOfficePlayer({ code: own.code, token: await uploader() });
  try {
    return protocol.play(own, wire);
  } catch (error) {
    throw error instanceof CredentialsMissing ? new CommandRefused(error.message) : error;
  }
}
