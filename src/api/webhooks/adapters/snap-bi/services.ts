/** Mounts SNAP's services: which adapter answers at which paths, under the terms agreed with banks. */
import type { WebhookAdapter } from '../../adapter.js';
import type { AdapterDeps, ProtocolEndpoint } from '../../protocol.js';
import { accessTokens } from './access-token.js';
import { type RateLimit, admitSnapCall, callRate } from './admit-call.js';
import { snapInquiry } from './inquiry.js';
import { snapNotOffered } from './not-offered.js';
import {
  NOTIFY_INTRABANK,
  PAYMENT,
  PAYMENT_INTRABANK,
  type PaymentEcho,
  type PaymentService,
  snapPayment,
} from './payment.js';
import { SNAP_SERVICES } from './reply-cases.js';
import { snapToken } from './token.js';

/** The paths of the services, behind the host's prefix and the version. */
const PATHS = {
  token: 'access-token/b2b',
  inquiry: 'transfer-va/inquiry',
  payment: 'transfer-va/payment',
  'inquiry-intrabank': 'transfer-va/inquiry-intrabank',
  'payment-intrabank': 'transfer-va/payment-intrabank',
  'notify-intrabank': 'transfer-va/notify-payment-intrabank',
} as const satisfies Record<keyof typeof SNAP_SERVICES, string>;
type ServiceName = keyof typeof PATHS;

/** The shared paths, which every bank may call. */
export const SNAP_PATHS = {
  token: `/snap/v1.0/${PATHS.token}`,
  inquiry: `/snap/v1.0/${PATHS.inquiry}`,
  payment: `/snap/v1.0/${PATHS.payment}`,
  'inquiry-intrabank': `/snap/v1.0/${PATHS['inquiry-intrabank']}`,
  'payment-intrabank': `/snap/v1.0/${PATHS['payment-intrabank']}`,
  'notify-intrabank': `/snap/v1.0/${PATHS['notify-intrabank']}`,
} as const;

/**
 * The paths of a service: the shared ones and, below `/webhooks/{code}/`, the partner's own with any version and a
 * prefix of up to two segments.
 */
const pathsOf = (prefixes: readonly string[], name: ServiceName): string[] => [
  ...prefixes.map((prefix) => `${prefix}/v1.0/${PATHS[name]}`),
  `/webhooks/:partner/:version/${PATHS[name]}`,
  `/webhooks/:partner/:prefix/:version/${PATHS[name]}`,
  `/webhooks/:partner/:prefix/:segment/:version/${PATHS[name]}`,
];

/** Every other path that is plainly meant for SNAP. */
const otherPaths = (prefixes: readonly string[]): string[] => [
  ...prefixes.map((prefix) => `${prefix}/v1.0/*`),
  '/webhooks/:partner/:version/*',
];

export function snapEndpoints({ snap, ...deps }: AdapterDeps): readonly ProtocolEndpoint[] {
  const tokens = accessTokens(snap.tokenKey);
  const admits = callRate(snap.terms);
  const mounted = <Told>(name: ServiceName, adapter: WebhookAdapter<Told>, limit: RateLimit<Told> | null) => {
    const there = admitSnapCall(adapter, snap.terms, limit) as WebhookAdapter;
    return pathsOf(snap.prefixes, name).map((path): ProtocolEndpoint => ({ path, adapter: there }));
  };
  const inquiryAt = (name: 'inquiry' | 'inquiry-intrabank') => {
    const inquiry = snapInquiry({ ...deps, tokens, service: SNAP_SERVICES[name] });
    return mounted(name, inquiry, {
      admits,
      refusal: (request) => inquiry.reply({ kind: 'overloaded' }, request),
    });
  };
  const paymentAt = (name: ServiceName, service: PaymentService) => {
    const payment = snapPayment(tokens, service);
    const limit: RateLimit<PaymentEcho> = {
      admits,
      refusal(request, read) {
        const reading = read();
        if (reading.kind === 'payment' && !service.informs) snap.leaveOpen(reading.delivery);
        return payment.reply({ kind: 'overloaded' }, request);
      },
    };
    return mounted(name, payment, limit).map((endpoint) => ({ ...endpoint, postPayment: snap.postInTime }));
  };
  const notOffered = admitSnapCall(snapNotOffered(tokens), snap.terms, null) as WebhookAdapter;
  return [
    ...mounted('token', snapToken(tokens), null),
    ...inquiryAt('inquiry'),
    ...inquiryAt('inquiry-intrabank'),
    ...paymentAt('payment', PAYMENT),
    ...paymentAt('payment-intrabank', PAYMENT_INTRABANK),
    ...paymentAt('notify-intrabank', NOTIFY_INTRABANK),
    ...otherPaths(snap.prefixes).map((path): ProtocolEndpoint => ({ path, adapter: notOffered })),
  ];
}
