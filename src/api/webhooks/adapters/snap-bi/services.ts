/** Mounts SNAP's services: which adapter answers at which paths, under the terms agreed with banks. */
import type { WebhookAdapter } from '../../adapter.js';
import type { AdapterDeps, ProtocolEndpoint } from '../../protocol.js';
import { accessTokens } from './access-token.js';
import { admitSnapCall, callRate } from './admit-call.js';
import { snapInquiry } from './inquiry.js';
import { snapPayment } from './payment.js';
import { SNAP_SERVICES, type SnapService, snapReply } from './reply-cases.js';
import { snapToken } from './token.js';

/** The paths of the services, behind the host's prefix and the version. */
const PATHS = {
  token: 'access-token/b2b',
  inquiry: 'transfer-va/inquiry',
  payment: 'transfer-va/payment',
} as const satisfies Record<keyof typeof SNAP_SERVICES, string>;
type ServiceName = keyof typeof PATHS;

/** The shared paths, which every bank may call. */
export const SNAP_PATHS = {
  token: `/snap/v1.0/${PATHS.token}`,
  inquiry: `/snap/v1.0/${PATHS.inquiry}`,
  payment: `/snap/v1.0/${PATHS.payment}`,
} as const;

/**
 * The paths of a service: the shared ones and, below `/webhooks/{code}/`, the partner's own with any prefix and
 * version.
 */
const pathsOf = (prefixes: readonly string[], name: ServiceName): string[] => [
  ...prefixes.map((prefix) => `${prefix}/v1.0/${PATHS[name]}`),
  `/webhooks/:partner/:version/${PATHS[name]}`,
  `/webhooks/:partner/:prefix/:version/${PATHS[name]}`,
];

export function snapEndpoints({ snap, ...deps }: AdapterDeps): readonly ProtocolEndpoint[] {
  const tokens = accessTokens(snap.tokenKey);
  const admits = callRate(snap.terms);
  const limit = (service: SnapService) => ({
    admits,
    refusal: ({ receivedAt }: { receivedAt: Date }) => snapReply({ service, case: 'too-many-calls' }, receivedAt),
  });
  const mounted = <Told>(name: ServiceName, adapter: WebhookAdapter<Told>): ProtocolEndpoint[] => {
    const there = admitSnapCall(
      adapter,
      snap.terms,
      name === 'token' ? null : limit(SNAP_SERVICES[name]),
    ) as WebhookAdapter;
    return pathsOf(snap.prefixes, name).map((path) => ({ path, adapter: there }));
  };
  return [
    ...mounted('token', snapToken(tokens)),
    ...mounted('inquiry', snapInquiry({ ...deps, tokens })),
    ...mounted('payment', snapPayment(tokens)).map((endpoint) => ({ ...endpoint, postPayment: snap.postInTime })),
  ];
}
