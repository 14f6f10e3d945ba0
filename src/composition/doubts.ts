/**
 * Wires the questions to banks about payments in doubt: their status endpoint, the job that asks, and the posting of
 * answers.
 */
import { type AlarmParts, raiseAlarm } from './alarms.js';
import type { Pools } from './deps.js';
import type { Clock } from '../kernel/clock.js';
import type { IdSource } from '../kernel/ids.js';
import type { Logger } from '../platform/observability/index.js';
import type { OutgoingCalls } from '../platform/outgoing/index.js';
import type { SecretCipher } from '../money/partners/index.js';
import {
  DOUBTS,
  type AskDueDeps,
  askDueDoubts,
  inquireStatus,
  findStatusEndpoint,
  paymentDoubtsSlice,
} from '../partners/doubts/index.js';
import type { PolicyBook } from '../platform/policies/index.js';
import type { Keyring } from '../platform/encryption/index.js';
import type { PostPayment } from '../money/payments/index.js';
import type { AskAboutBreak as AskAboutPayment } from '../partners/settlement/index.js';
import { snapClaims, statusInquiry } from '../api/webhooks/index.js';

interface DoubtsParts {
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly log: Logger;
  readonly countAlarm?: AlarmParts['countAlarm'];
  readonly pools: Pick<Pools, 'reads' | 'jobs'>;
  readonly cipher: SecretCipher;
  readonly keyring: Keyring;
  readonly postPayment: PostPayment;
  readonly policies: PolicyBook;
  readonly callPartners: OutgoingCalls;
}

export function composeDoubts(parts: DoubtsParts) {
  const { clock, newId, log, pools, cipher, postPayment, policies, callPartners } = parts;
  const deps: AskDueDeps = {
    clock,
    newId,
    pool: pools.jobs,
    cipher,
    keyring: parts.keyring,
    postPayment,
    get policies() {
      return policies.rows(DOUBTS);
    },
    claims: snapClaims,
    askStatus: statusInquiry({ clock, newId, outgoing: callPartners }),
    onDispute: (dispute) => raiseAlarm(parts, 'bank-contradicts', dispute),
    onAskFailed: (error) => log.error({ err: error }, 'a payment in doubt was not asked about; the next run does'),
  };
  const slice = paymentDoubtsSlice({
    pool: pools.reads,
    cipher,
    outgoing: callPartners,
    askPartner: (question) => inquireStatus(deps, question),
  });
  return {
    askDue: (stopping: AbortSignal) => askDueDoubts(deps, stopping),
    slice,
    askAboutPayment: askingAboutPayments(deps),
  };
}

/**
 * Asks about a payment before a person takes it back in settlement: at the same endpoint, and without booking the
 * answer.
 */
const askingAboutPayments =
  (deps: Pick<AskDueDeps, 'pool' | 'cipher' | 'askStatus'>): AskAboutPayment =>
  async ({ partner, reference, accountText }) => {
    const endpoint = await findStatusEndpoint(deps, partner.partnerId);
    if (endpoint === null) return { status: 'unknown', answer: null };
    const { status, exchange } = await deps.askStatus(endpoint, { reference, accountText });
    const answer = `HTTP ${exchange.httpStatus ?? '–'}, ${exchange.responseCode ?? 'no code'}`;
    switch (status.kind) {
      case 'settled':
        return { status: 'paid', answer };
      case 'not-paid':
        return { status: 'not-paid', answer };
      case 'pending':
      case 'error':
        return { status: 'unknown', answer };
    }
  };
