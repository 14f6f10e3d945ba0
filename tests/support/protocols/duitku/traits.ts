/** Describes Duitku for the table of partner protocols. */
import { INFORMING, type ProtocolTraits } from '../../../../src/money/partners/index.js';

export const DUITKU: ProtocolTraits = {
  ...INFORMING,
  name: 'duitku',
  title: 'Duitku',
  description: 'Duitku: it signs three fields of a form.',
  pathOf: (code) => `/webhooks/duitku/${code}`,
  secret: { madeBy: 'partner', what: 'its API key' },
};
