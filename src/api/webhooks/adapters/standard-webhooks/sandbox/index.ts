/**
 * Exports the sandbox of Standard Webhooks: a minimarket, an ATM switch, terminals, a counter, a bank that debits, and a
 * post office.
 */
import type { SandboxProtocol } from '../../../../../partners/stand-ins/index.js';
import { STANDARD_WEBHOOKS } from '../traits.js';
import { standardWebhooksPlayer } from './player.js';
import { standardWebhooksSender } from './sender.js';

export { standardWebhooksSender } from './sender.js';

export const sandbox: SandboxProtocol = {
  traits: STANDARD_WEBHOOKS,
  partners: [
    { code: 'sandbox-minimarket', name: 'Minimarket Sandbox', channel: 'MINIMARKET' },
    { code: 'sandbox-atm', name: 'ATM Switch Sandbox', channel: 'ATM' },
    { code: 'sandbox-edc', name: 'Bank EDC Sandbox', channel: 'EDC' },
    { code: 'sandbox-counter', name: 'Loket Sandbox', channel: 'COUNTER' },
    { code: 'auto-debit-bri', name: 'Autodebit BRI Sandbox', channel: 'AUTO_DEBIT' },
    { code: 'sandbox-post-office', name: 'Kantor Pos Sandbox', channel: 'POST_OFFICE' },
  ],
  play: ({ code, secret }, wire) =>
    standardWebhooksPlayer(code, standardWebhooksSender({ ...wire, partner: code, secret })),
};
