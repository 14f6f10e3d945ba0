/**
 * Exports Duitku for the table of protocols: the result of the recipe in CONTRIBUTING.md, from the first file to the
 * last.
 */
import type { Protocol } from '../../../../src/api/webhooks/protocol.js';
import { duitku } from './adapter.js';
import { description } from './openapi.js';
import { DUITKU } from './traits.js';
import { DUITKU_WORDS } from './wire.js';

export { proofProblem } from './proof.js';

export const protocol: Protocol = {
  traits: DUITKU,
  words: DUITKU_WORDS,
  endpoints: () => [{ path: DUITKU.pathOf(':partner'), adapter: duitku }],
  description,
  sandbox: () => import('./sandbox/index.js'),
};
