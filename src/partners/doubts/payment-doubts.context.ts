/** The part of the operation's context that resolvers of payments in doubt read. */
import type { Pool } from '../../platform/db/pool.js';
import type { OutgoingCalls } from '../../platform/outgoing/index.js';
import type { PaymentDoubtId } from '../../kernel/ids.js';
import type { SecretCipher } from '../../money/partners/index.js';
import { type CloseDoubtCommand, type CloseDoubtOutcome, closeDoubt } from './close-doubt.js';
import type { StatusInquiryOutcome } from './inquire-status.js';
import { type AttemptsByDoubt, attemptsByDoubt } from './payment-doubt.loaders.js';
import { type DoubtQueries, createDoubtQueries } from './payment-doubt.queries.js';
import {
  type SetStatusEndpointCommand,
  type SetStatusEndpointOutcome,
  setStatusEndpoint,
} from './set-status-endpoint.js';

export interface PaymentDoubtsContext {
  readonly paymentDoubts: DoubtQueries;
  readonly attemptsByDoubt: AttemptsByDoubt;
  readonly askPartner: (question: { doubtId: PaymentDoubtId; askedBy: string }) => Promise<StatusInquiryOutcome>;
  readonly closeDoubt: (command: CloseDoubtCommand) => Promise<CloseDoubtOutcome>;
  readonly setStatusEndpoint: (command: SetStatusEndpointCommand) => Promise<SetStatusEndpointOutcome>;
}

export interface PaymentDoubtsDeps {
  readonly pool: Pool;
  readonly cipher: SecretCipher;
  /** Knows which addresses may be called. */
  readonly outgoing: Pick<OutgoingCalls, 'expectedOf'>;
  readonly askPartner: PaymentDoubtsContext['askPartner'];
}

export function paymentDoubtsSlice(deps: PaymentDoubtsDeps): (operation: { now: Date }) => PaymentDoubtsContext {
  const paymentDoubts = createDoubtQueries(deps.pool);
  return ({ now }) => ({
    paymentDoubts,
    attemptsByDoubt: attemptsByDoubt(paymentDoubts),
    askPartner: deps.askPartner,
    closeDoubt: (command) => closeDoubt({ pool: deps.pool, now }, command),
    setStatusEndpoint: (command) => setStatusEndpoint({ ...deps, now }, command),
  });
}
