/** Describes DOKU for the table of partner protocols. */
import { INFORMING, type ProtocolTraits } from '../../../../money/partners/index.js';

export const DOKU: ProtocolTraits = {
  ...INFORMING,
  name: 'doku',
  title: 'DOKU',
  description: 'DOKU: it signs the whole call.',
  pathOf: (code) => `/webhooks/doku/${code}`,
  secret: { madeBy: 'partner', what: 'its secret key' },
  clientIdHeader: 'Client-Id',
};
