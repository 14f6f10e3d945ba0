/** The protocols that something holds of, by their titles, for what commands say of their options. */
import { PARTNER_PROTOCOLS } from '../api/webhooks/index.js';
import type { ProtocolTraits } from '../money/partners/index.js';

/** `SNAP BI, Standard Webhooks` */
export const titlesOf = (holds: (traits: ProtocolTraits) => boolean): string =>
  PARTNER_PROTOCOLS.all
    .filter(holds)
    .map(({ title }) => title)
    .join(', ');
