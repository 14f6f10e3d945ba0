/** Exports DOKU's sandbox: its test partner and the player of its scripts. */
import { type SandboxProtocol, needed } from '../../../../../partners/stand-ins/index.js';
import { DOKU } from '../traits.js';
import { dokuPlayer } from './player.js';
import { dokuSender } from './sender.js';

export const sandbox: SandboxProtocol = {
  traits: DOKU,
  partners: [{ code: 'sandbox-doku', name: 'DOKU Sandbox', channel: 'BANK' }],
  play(own, wire) {
    const clientId = needed(own, 'clientId');
    return dokuPlayer(own.code, dokuSender({ ...wire, partner: own.code, secretKey: own.secret, clientId }));
  },
};
