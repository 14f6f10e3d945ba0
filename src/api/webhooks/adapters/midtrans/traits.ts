/** Describes Midtrans for the table of partner protocols. */
import { INFORMING, type ProtocolTraits } from '../../../../money/partners/index.js';

export const MIDTRANS: ProtocolTraits = {
  ...INFORMING,
  name: 'midtrans',
  title: 'Midtrans',
  description: 'Midtrans: it signs four fields, and is asked about the rest before it is believed.',
  pathOf: (code) => `/webhooks/midtrans/${code}`,
  secret: { madeBy: 'partner', what: 'its server key' },
  askedBack: 'with-its-secret',
  apiHosts: ['api.midtrans.com', 'api.sandbox.midtrans.com'], // looked up on 2026-11-30
};
