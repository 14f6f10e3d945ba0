/** Standard Webhooks as an adapter. */
export { STANDARD_WEBHOOKS_PATH, standardWebhooks } from './adapter.js';
export { signatureProblem } from './proof.js';
