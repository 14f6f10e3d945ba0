/** Wires the webhook handler of partners: what it finds, saves and posts, and the terms agreed with banks. */
import { composeInquiry, type composePosting } from './payments.js';
import type { Config } from '../platform/config/index.js';
import { patient } from '../platform/db/patience.js';
import type { Pool } from '../platform/db/pool.js';
import type { OutgoingCalls } from '../platform/outgoing/index.js';
import type { Clock } from '../kernel/clock.js';
import type { IdSource } from '../kernel/ids.js';
import { type FindPartner, type RenewPartner, createInquiryMemory } from '../money/partners/index.js';
import { type BodySealer, type PostingRules, createSaveDelivery } from '../money/payments/index.js';
import { type WebhookDeps, type WebhookWatch, queryPartnerApi } from '../api/webhooks/index.js';

interface WebhookParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly pool: Pool;
  readonly keyring: BodySealer;
  readonly watch: WebhookWatch;
  readonly posting: Pick<ReturnType<typeof composePosting>, 'entrances' | 'leaveOpen' | 'reversePayment'>;
  readonly findPartner: FindPartner;
  readonly renewPartner: RenewPartner;
  readonly recordDebitFailure: WebhookDeps['recordDebitFailure'];
  readonly tokenKey: Uint8Array;
  readonly rules: PostingRules;
  readonly callPartners: OutgoingCalls;
}

export function composeWebhooks(parts: WebhookParts): WebhookDeps {
  const { config, clock, newId, pool, watch, posting, findPartner, tokenKey } = parts;
  const { prefixes, ...terms } = config.snap;
  return {
    clock,
    watch,
    findPartner,
    renewPartner: parts.renewPartner,
    ids: newId,
    postPayment: posting.entrances.webhook,
    leaveOpen: posting.leaveOpen,
    reversePayment: patient(posting.reversePayment),
    recordDebitFailure: patient(parts.recordDebitFailure),
    saveDelivery: patient(createSaveDelivery({ pool, newId, keyring: parts.keyring })),
    askPartner: queryPartnerApi(parts.callPartners),
    inquireBill: patient(composeInquiry(pool, parts.rules)),
    rememberInquiry: patient(createInquiryMemory(pool)),
    snap: { prefixes, terms, tokenKey, postInTime: posting.entrances.snapPayment, leaveOpen: posting.leaveOpen },
  };
}
