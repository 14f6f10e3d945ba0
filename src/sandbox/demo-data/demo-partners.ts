/** The payment partners of the demo: one of each kind a family meets. Their secrets are made where they are added. */
import type { Partner } from '../../partners/registry/index.js';

export type DemoPartner = Pick<Partner, 'code' | 'name' | 'kind' | 'channel' | 'protocol'>;

/** Tells of its payments by settlement file alone. */
export const POST_OFFICE = 'sandbox-post-office';

export const DEMO_PARTNERS: readonly DemoPartner[] = [
  { code: 'sandbox-bank', name: 'Bank Sandbox', kind: 'authorising', channel: 'BANK', protocol: 'snap-bi' },
  {
    code: 'sandbox-minimarket',
    name: 'Minimarket Sandbox',
    kind: 'informing',
    channel: 'MINIMARKET',
    protocol: 'standard-webhooks',
  },
  { code: 'sandbox-atm', name: 'ATM Switch Sandbox', kind: 'informing', channel: 'ATM', protocol: 'standard-webhooks' },
  { code: 'sandbox-edc', name: 'Bank EDC Sandbox', kind: 'informing', channel: 'EDC', protocol: 'standard-webhooks' },
  {
    code: 'auto-debit-bri',
    name: 'Autodebit BRI Sandbox',
    kind: 'informing',
    channel: 'AUTO_DEBIT',
    protocol: 'standard-webhooks',
  },
  {
    code: POST_OFFICE,
    name: 'Kantor Pos Sandbox',
    kind: 'informing',
    channel: 'POST_OFFICE',
    protocol: 'standard-webhooks',
  },
  { code: 'sandbox-midtrans', name: 'Midtrans Sandbox', kind: 'informing', channel: 'BANK', protocol: 'midtrans' },
  { code: 'sandbox-xendit', name: 'Xendit Sandbox', kind: 'informing', channel: 'BANK', protocol: 'xendit' },
  { code: 'sandbox-doku', name: 'DOKU Sandbox', kind: 'informing', channel: 'BANK', protocol: 'doku' },
];
