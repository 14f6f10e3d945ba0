/** Standard Webhooks, whole: what the table of protocols holds of it. Gateways of messages sign in the same way. */
import type { Protocol } from '../../protocol.js';
import { standardWebhooks } from './adapter.js';
import { description } from './openapi.js';
import { STANDARD_WEBHOOKS } from './traits.js';

export { signatureProblem } from './proof.js';

export const protocol: Protocol = {
  traits: STANDARD_WEBHOOKS,
  endpoints: () => [{ path: STANDARD_WEBHOOKS.pathOf(':partner'), adapter: standardWebhooks }],
  description,
  sandbox: () => import('./sandbox/index.js'),
};
