/** The table of protocols: every door, the adapter behind it, and nothing else. A new protocol is a line here. */
import type { PostPayment } from '../../../money/payments/index.js';
import type { WebhookAdapter } from '../adapter.js';
import type { InquireBill, RememberInquiry } from '../inquire-bill.js';
import { DOKU_PATH, doku } from './doku/index.js';
import { MIDTRANS_PATH, midtrans } from './midtrans/index.js';
import { type SnapDeps, snapServices } from './snap-bi/index.js';
import { STANDARD_WEBHOOKS_PATH, standardWebhooks } from './standard-webhooks/index.js';
import { XENDIT_PATH, xendit } from './xendit/index.js';

/** A path on Fastify, and what answers there. */
export interface ProtocolDoor {
  readonly path: string;
  readonly adapter: WebhookAdapter;
  /** Where the protocol asks for more than posting, such as an answer in time. */
  readonly postPayment?: PostPayment;
}

/** What SNAP needs beyond the door. */
export type SnapAgreement = Pick<SnapDeps, 'terms' | 'prefixes' | 'tokenKey' | 'postInTime'>;

export interface AdapterDeps {
  readonly inquireBill: InquireBill;
  readonly rememberInquiry: RememberInquiry;
  readonly snap: SnapAgreement;
}

export const protocolDoors = (deps: AdapterDeps): readonly ProtocolDoor[] => [
  ...snapDoors(deps),
  { path: `${STANDARD_WEBHOOKS_PATH}:partner`, adapter: standardWebhooks },
  { path: `${MIDTRANS_PATH}:partner`, adapter: midtrans },
  { path: `${XENDIT_PATH}:partner`, adapter: xendit },
  { path: `${DOKU_PATH}:partner`, adapter: doku },
];

function snapDoors(deps: AdapterDeps): ProtocolDoor[] {
  const { token, inquiry, payment } = snapServices({ ...deps, ...deps.snap });
  const postPayment = deps.snap.postInTime;
  return [
    ...token.paths.map((path) => ({ path, adapter: token.adapter })),
    ...inquiry.paths.map((path) => ({ path, adapter: inquiry.adapter })),
    ...payment.paths.map((path) => ({ path, adapter: payment.adapter, postPayment })),
  ];
}
