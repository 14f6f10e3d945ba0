/** Exports Xendit for the table of protocols. */
import type { Protocol } from '../../protocol.js';
import { xendit } from './adapter.js';
import { description } from './openapi.js';
import { XENDIT } from './traits.js';
import { XENDIT_WORDS } from './words.js';

export const protocol: Protocol = {
  traits: XENDIT,
  words: XENDIT_WORDS,
  endpoints: () => [{ path: XENDIT.pathOf(':partner'), adapter: xendit }],
  description,
  sandbox: () => import('./sandbox/index.js'),
};
