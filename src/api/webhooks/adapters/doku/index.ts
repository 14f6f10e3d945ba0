/** Exports DOKU for the table of protocols. */
import type { Protocol } from '../../protocol.js';
import { doku } from './adapter.js';
import { description } from './openapi.js';
import { DOKU } from './traits.js';
import { DOKU_WORDS } from './wire.js';

export const protocol: Protocol = {
  traits: DOKU,
  words: DOKU_WORDS,
  endpoints: () => [{ path: DOKU.pathOf(':partner'), adapter: doku }],
  description,
  sandbox: () => import('./sandbox/index.js'),
};
