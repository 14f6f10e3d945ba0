/** Describes Standard Webhooks for the table of partner protocols. */
import { INFORMING, type ProtocolTraits } from '../../../../money/partners/index.js';

export const STANDARD_WEBHOOKS: ProtocolTraits = {
  ...INFORMING,
  name: 'standard-webhooks',
  title: 'Standard Webhooks',
  description: 'Standard Webhooks: the partner tells of money that has moved.',
  pathOf: (code) => `/webhooks/${code}`,
  secret: { madeBy: 'we', notation: (bytes) => `whsec_${bytes.toString('base64')}` },
};
