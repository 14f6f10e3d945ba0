/** Exports Xendit for the table of protocols. */
import type { Protocol } from '../../protocol.js';
import { xendit } from './adapter.js';
import { description } from './openapi.js';
import { XENDIT } from './traits.js';

export const protocol: Protocol = {
  traits: XENDIT,
  endpoints: () => [{ path: XENDIT.pathOf(':partner'), adapter: xendit }],
  description,
  sandbox: () => import('./sandbox/index.js'),
};
