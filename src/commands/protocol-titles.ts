/** Names the protocols that have a trait by their titles, for the help of commands' options. */
import { PARTNER_PROTOCOLS } from '../api/webhooks/index.js';
import type { ProtocolTraits } from '../money/partners/index.js';

/** The titles in one text, e.g. `SNAP BI, Standard Webhooks`. */
export const titlesOf = (holds: (traits: ProtocolTraits) => boolean): string =>
  PARTNER_PROTOCOLS.all
    .filter(holds)
    .map(({ title }) => title)
    .join(', ');
