/** SNAP's services as they are mounted: which adapter answers at which paths, under the terms agreed with banks. */
import type { PostPayment } from '../../../../money/payments/index.js';
import type { WebhookAdapter } from '../../adapter.js';
import type { InquireBill, RememberInquiry } from '../../inquire-bill.js';
import { accessTokens } from './access-token.js';
import { type SnapTerms, atTheDoor, callRate } from './at-the-door.js';
import { snapInquiry } from './inquiry.js';
import { snapPayment } from './payment.js';
import { SNAP_SERVICES, type SnapService, snapReply } from './reply-cases.js';
import { snapToken } from './token.js';

/** Behind the host's prefix and the version. */
const PATHS = {
  token: 'access-token/b2b',
  inquiry: 'transfer-va/inquiry',
  payment: 'transfer-va/payment',
} as const satisfies Record<keyof typeof SNAP_SERVICES, string>;
type ServiceName = keyof typeof PATHS;

export interface SnapDeps {
  readonly terms: SnapTerms;
  /** In front of `/v1.0`, for every bank, e.g. `/snap`; the path as called is what partners sign. */
  readonly prefixes: readonly string[];
  /** At least 32 bytes, equal on every instance. */
  readonly tokenKey: Uint8Array;
  readonly inquireBill: InquireBill;
  readonly rememberInquiry: RememberInquiry;
  /** Gives up in time. @throws PostingOverdue */
  readonly postInTime: PostPayment;
}

export interface MountedService {
  readonly paths: readonly string[];
  readonly adapter: WebhookAdapter;
}

/** The shared paths, and below `/webhooks/{code}/` one of the partner's own with whatever prefix and version it needs. */
const pathsOf = (prefixes: readonly string[], name: ServiceName): string[] => [
  ...prefixes.map((prefix) => `${prefix}/v1.0/${PATHS[name]}`),
  `/webhooks/:partner/:version/${PATHS[name]}`,
  `/webhooks/:partner/:prefix/:version/${PATHS[name]}`,
];

export function snapServices(deps: SnapDeps): Readonly<Record<ServiceName, MountedService>> {
  const tokens = accessTokens(deps.tokenKey);
  const admits = callRate(deps.terms);
  const limit = (service: SnapService) => ({
    admits,
    refusal: ({ receivedAt }: { receivedAt: Date }) => snapReply({ service, case: 'too-many-calls' }, receivedAt),
  });
  const mounted = <Told>(name: ServiceName, adapter: WebhookAdapter<Told>): MountedService => ({
    paths: pathsOf(deps.prefixes, name),
    adapter: atTheDoor(adapter, deps.terms, name === 'token' ? null : limit(SNAP_SERVICES[name])),
  });
  return {
    token: mounted('token', snapToken(tokens)),
    inquiry: mounted('inquiry', snapInquiry({ ...deps, tokens })),
    payment: mounted('payment', snapPayment(tokens)),
  };
}
