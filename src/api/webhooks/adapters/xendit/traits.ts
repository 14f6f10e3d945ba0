/** Describes Xendit for the table of partner protocols. */
import { INFORMING, type ProtocolTraits } from '../../../../money/partners/index.js';

export const XENDIT: ProtocolTraits = {
  ...INFORMING,
  name: 'xendit',
  title: 'Xendit',
  description: 'Xendit: it signs nothing, and is asked before it is believed.',
  pathOf: (code) => `/webhooks/xendit/${code}`,
  secret: { madeBy: 'partner', what: 'its callback token' },
  askedBack: 'with-a-key',
  needsNetworks: true,
  apiHosts: ['api.xendit.co'], // looked up on 2026-11-30
};
