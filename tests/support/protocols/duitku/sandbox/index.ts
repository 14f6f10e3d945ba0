/** Exports Duitku's sandbox: its test partner and the player of its scripts. */
import type { SandboxProtocol } from '../../../../../src/partners/stand-ins/index.js';
import { DUITKU } from '../traits.js';
import { duitkuPlayer } from './player.js';

export const sandbox: SandboxProtocol = {
  traits: DUITKU,
  partners: [{ code: 'sandbox-duitku', name: 'Duitku Sandbox', channel: 'BANK' }],
  play: ({ code, secret }) => duitkuPlayer(code, secret),
};
