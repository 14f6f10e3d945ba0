/** The table of protocols: every door, the adapter behind it, and nothing else. A new protocol is a line here. */
import type { WebhookAdapter } from '../adapter.js';
import type { InquireBill, RememberInquiry } from '../inquire-bill.js';
import { DOKU_PATH, doku } from './doku/index.js';
import { MIDTRANS_PATH, midtrans } from './midtrans/index.js';
import { SNAP_PATHS, accessTokens, snapInquiry, snapPayment, snapToken } from './snap-bi/index.js';
import { STANDARD_WEBHOOKS_PATH, standardWebhooks } from './standard-webhooks/index.js';
import { XENDIT_PATH, xendit } from './xendit/index.js';

/** A path on Fastify, and what answers there. */
export interface ProtocolDoor {
  readonly path: string;
  readonly adapter: WebhookAdapter;
}

export interface AdapterDeps {
  readonly inquireBill: InquireBill;
  readonly rememberInquiry: RememberInquiry;
  /** Signs SNAP access tokens: at least 32 bytes, equal on every instance. */
  readonly tokenKey: Uint8Array;
}

export function protocolDoors(deps: AdapterDeps): readonly ProtocolDoor[] {
  const tokens = accessTokens(deps.tokenKey);
  return [
    { path: SNAP_PATHS.token, adapter: snapToken(tokens) },
    { path: SNAP_PATHS.inquiry, adapter: snapInquiry({ ...deps, tokens }) },
    { path: SNAP_PATHS.payment, adapter: snapPayment(tokens) },
    { path: `${STANDARD_WEBHOOKS_PATH}:partner`, adapter: standardWebhooks },
    { path: `${MIDTRANS_PATH}:partner`, adapter: midtrans },
    { path: `${XENDIT_PATH}:partner`, adapter: xendit },
    { path: `${DOKU_PATH}:partner`, adapter: doku },
  ];
}
