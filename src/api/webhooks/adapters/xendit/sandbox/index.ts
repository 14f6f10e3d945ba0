/** Exports Xendit's sandbox: its test partner and the player of its scripts. */
import { type SandboxProtocol, needed } from '../../../../../partners/stand-ins/index.js';
import { XENDIT } from '../traits.js';
import { xenditPlayer } from './player.js';
import { xenditSender } from './sender.js';

export const sandbox: SandboxProtocol = {
  traits: XENDIT,
  partners: [{ code: 'sandbox-xendit', name: 'Xendit Sandbox', channel: 'BANK' }],
  play(own, wire) {
    const { url: apiUrl, key: apiKey } = needed(own, 'api');
    const callbackToken = own.secret;
    return xenditPlayer(own.code, xenditSender({ ...wire, partner: own.code, callbackToken, apiUrl, apiKey }));
  },
};
