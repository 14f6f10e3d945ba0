/** SNAP BI, whole: what the table of protocols holds of it, and how banks are asked about payments. */
import type { Protocol } from '../../protocol.js';
import { description } from './openapi.js';
import { snapEndpoints } from './services.js';
import { SNAP_BI } from './traits.js';

export { statusInquiry } from './ask-status.js';
export { snapClaims } from './payment-claim.js';

export const protocol: Protocol = {
  traits: SNAP_BI,
  endpoints: snapEndpoints,
  description,
  sandbox: () => import('./sandbox/index.js'),
};
