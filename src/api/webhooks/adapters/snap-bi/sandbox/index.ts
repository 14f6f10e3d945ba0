/** Exports SNAP BI's sandbox: a bank that asks before it keeps the money, and its endpoint for status inquiries. */
import { type SandboxProtocol, needed } from '../../../../../partners/stand-ins/index.js';
import { SNAP_BI } from '../traits.js';
import { snapBankPlayer } from './player.js';
import { snapBank } from './snap-bank.js';

export { type SnapBank, TokenRefused, snapBank } from './snap-bank.js';
export { type SnapStatusEndpoint, snapStatusEndpoint } from './snap-status-endpoint.js';

export const sandbox: SandboxProtocol = {
  traits: SNAP_BI,
  partners: [{ code: 'sandbox-bank', name: 'Bank Sandbox', channel: 'BANK' }],
  play: (own, wire) =>
    snapBankPlayer(own.code, snapBank({ ...wire, ...needed(own, 'snap'), clientSecret: own.secret })),
};
