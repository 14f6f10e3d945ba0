/** Exports Standard Webhooks for the table of protocols, and its signature, which gateways of messages use too. */
import type { Protocol } from '../../protocol.js';
import { standardWebhooks } from './adapter.js';
import { description } from './openapi.js';
import { STANDARD_WEBHOOKS } from './traits.js';
import { STANDARD_WORDS } from './wire.js';

export { signatureProblem } from './proof.js';

export const protocol: Protocol = {
  traits: STANDARD_WEBHOOKS,
  words: STANDARD_WORDS,
  endpoints: () => [{ path: STANDARD_WEBHOOKS.pathOf(':partner'), adapter: standardWebhooks }],
  description,
  sandbox: () => import('./sandbox/index.js'),
};
