/** Mounts SNAP's services: which adapter answers at which paths, under the terms agreed with banks. */
import type { WebhookAdapter } from '../../adapter.js';
import type { AdapterDeps, ProtocolEndpoint } from '../../protocol.js';
import { accessTokens } from './access-token.js';
import { type RateLimit, admitSnapCall, callRate } from './admit-call.js';
import { snapInquiry } from './inquiry.js';
import { type PaymentEcho, snapPayment } from './payment.js';
import type { SNAP_SERVICES } from './reply-cases.js';
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
  const mounted = <Told>(name: ServiceName, adapter: WebhookAdapter<Told>, limit: RateLimit<Told> | null) => {
    const there = admitSnapCall(adapter, snap.terms, limit) as WebhookAdapter;
    return pathsOf(snap.prefixes, name).map((path): ProtocolEndpoint => ({ path, adapter: there }));
  };
  const inquiry = snapInquiry({ ...deps, tokens });
  const payment = snapPayment(tokens);
  const limitOfPayments: RateLimit<PaymentEcho> = {
    admits,
    refusal(request, read) {
      const reading = read();
      if (reading.kind === 'payment') snap.leaveOpen(reading.delivery);
      return payment.reply({ kind: 'overloaded' }, request);
    },
  };
  return [
    ...mounted('token', snapToken(tokens), null),
    ...mounted('inquiry', inquiry, { admits, refusal: (request) => inquiry.reply({ kind: 'overloaded' }, request) }),
    ...mounted('payment', payment, limitOfPayments).map((endpoint) => ({ ...endpoint, postPayment: snap.postInTime })),
  ];
}
