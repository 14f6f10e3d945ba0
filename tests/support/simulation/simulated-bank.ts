/**
 * Tells a simulated bank what our own protocol says of its payment, and remembers of which payments a doubt was kept.
 */
import { flagOf } from '../partners/bank-outcome.js';
import type { WebhookAdapter } from '../../../src/api/webhooks/adapter.js';
import { PAYMENT, snapPayment } from '../../../src/api/webhooks/adapters/snap-bi/payment.js';
import { type WebhookHandlerDeps, receiveAgain } from '../../../src/api/webhooks/receive-webhook.js';
import type { PartnerCredentials } from '../../../src/money/partners/index.js';
import type { PaymentDelivery, PostPayment } from '../../../src/money/payments/index.js';

export class SimulatedBank {
  readonly doubted = new Set<string>();
  readonly #adapter: WebhookAdapter<object>;
  readonly #leaveOpen: WebhookHandlerDeps['leaveOpen'];

  constructor(plant: (own: WebhookAdapter<object>) => WebhookAdapter<object>, keepsDoubts: boolean) {
    this.#adapter = plant(snapPayment(null as never, PAYMENT));
    this.#leaveOpen = ({ notice }) => void (keepsDoubts && this.doubted.add(notice.reference));
  }

  /** Has a payment posted, and answers the flag that its bank is told: `00` yes, `01` no, `02` neither. */
  async flagTold(delivery: PaymentDelivery, postPayment: PostPayment): Promise<string | undefined> {
    const deps = {
      postPayment,
      leaveOpen: this.#leaveOpen,
      ids: () => 'error',
      watch: { ended: () => undefined, alarmed: () => undefined, failed: () => undefined },
    } as unknown as WebhookHandlerDeps;
    const adapter: WebhookAdapter<object> = {
      ...this.#adapter,
      read: () => ({ kind: 'payment', delivery, told: {} }),
    };
    const request = {
      method: 'POST',
      url: '/snap/v1.0/transfer-va/payment',
      headers: {},
      rawBody: Buffer.from('{}'),
      receivedAt: new Date(0),
      ip: '127.0.0.1',
    };
    const { body } = await receiveAgain(deps, adapter, { request, partner: {} as PartnerCredentials });
    return flagOf({ body });
  }
}
