/** Wires the traffic with partners: their calls, our questions to them, and what they see of it. */
import { destinationsSlice } from '../partners/destinations/index.js';
import { partnerDeliveriesSlice } from '../partners/deliveries/index.js';
import { type WebhookWatch, createDeliveryReplayer } from '../api/webhooks/index.js';
import { type ComposeDeps, type Pools, keyOf } from './deps.js';
import { composeWebhooks } from './webhooks.js';
import type { Keyring } from '../platform/encryption/index.js';
import type { AlarmParts } from './alarms.js';
import { composeDoubts } from './doubts.js';
import { composeMandates } from './mandates.js';
import type { composePartners } from './partners.js';
import type { composePosting } from './payments.js';
import type { Policies } from './policies.js';

export interface TrafficParts {
  readonly pools: Pools;
  readonly watch: WebhookWatch;
  readonly posting: ReturnType<typeof composePosting>;
  readonly partners: Awaited<ReturnType<typeof composePartners>>;
  readonly countAlarm: AlarmParts['countAlarm'];
  readonly policies: Policies;
  readonly keyring: Keyring;
}

export async function composeTraffic(deps: ComposeDeps, parts: TrafficParts) {
  const { pools, watch, posting, partners, countAlarm, policies, keyring } = parts;
  const { entrances } = posting;
  const { cipher } = partners;
  const doubts = composeDoubts({
    ...deps,
    pools,
    cipher,
    keyring,
    countAlarm,
    policies: policies.book,
    postPayment: entrances.paymentDoubt,
    callPartners: partners.calls,
  });
  const mandates = composeMandates({ ...deps, pools, postPayment: entrances.debitResults, partners, policies });
  const webhooks = composeWebhooks({
    ...deps,
    ...mandates.webhooks,
    pool: pools.money,
    keyring,
    watch,
    posting,
    rules: policies.rules,
    findPartner: partners.find,
    renewPartner: partners.renew,
    tokenKey: await keyOf(deps, 'snapTokens'),
    callPartners: partners.calls,
  });
  const deliveries = partnerDeliveriesSlice({
    pool: pools.reads,
    keyring,
    newId: deps.newId,
    replayer: createDeliveryReplayer({ ...webhooks, postPayment: entrances.replay }),
  });
  const { askAboutPayment, askDue: askDueDoubts } = doubts;
  return {
    webhooks,
    debitFiles: mandates.files,
    slices: [doubts.slice, deliveries, destinationsSlice(partners.destinations)],
    askAboutPayment,
    askDueDoubts,
  };
}
