/** Exports SNAP BI for the table of protocols, and the question to banks about payments. */
import type { Protocol } from '../../protocol.js';
import { description } from './openapi.js';
import { snapEndpoints } from './services.js';
import { SNAP_BI } from './traits.js';
import { SNAP_WORDS } from './words.js';

export { statusInquiry } from './ask-status.js';
export { snapClaims } from './payment-claim.js';

export const protocol: Protocol = {
  traits: SNAP_BI,
  words: SNAP_WORDS,
  endpoints: snapEndpoints,
  description,
  sandbox: () => import('./sandbox/index.js'),
};
