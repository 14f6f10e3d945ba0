/** Exports Midtrans for the table of protocols. */
import type { Protocol } from '../../protocol.js';
import { midtrans } from './adapter.js';
import { description } from './openapi.js';
import { MIDTRANS } from './traits.js';
import { MIDTRANS_WORDS } from './status.js';

export const protocol: Protocol = {
  traits: MIDTRANS,
  words: MIDTRANS_WORDS,
  endpoints: () => [{ path: MIDTRANS.pathOf(':partner'), adapter: midtrans }],
  description,
  sandbox: () => import('./sandbox/index.js'),
};
