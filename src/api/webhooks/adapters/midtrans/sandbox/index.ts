/** Exports Midtrans' sandbox: its test partner and the player of its scripts. */
import { type SandboxProtocol, needed } from '../../../../../partners/stand-ins/index.js';
import { MIDTRANS } from '../traits.js';
import { midtransPlayer } from './player.js';
import { midtransNotifier } from './sender.js';

export const sandbox: SandboxProtocol = {
  traits: MIDTRANS,
  partners: [{ code: 'sandbox-midtrans', name: 'Midtrans Sandbox', channel: 'BANK' }],
  play(own, wire) {
    const { url: apiUrl } = needed(own, 'api');
    return midtransPlayer(own.code, midtransNotifier({ ...wire, partner: own.code, serverKey: own.secret, apiUrl }));
  },
};
