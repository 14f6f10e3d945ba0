/** Wires messages to families: their providers, and the deliveries and replies that come back. */
import { CONDUCT } from './conduct.js';
import { JKN_ARREARS_POLICY } from '../households/arrears/index.js';
import { type Assess } from '../households/bills/index.js';
import { policyOn } from '../kernel/dated-policy.js';
import type { Config } from '../platform/config/index.js';
import type { Pool } from '../platform/db/pool.js';
import type { Clock } from '../kernel/clock.js';
import type { IdSource } from '../kernel/ids.js';
import {
  MESSAGE_POLICY,
  type MessageProviders,
  type Messaging,
  createDeliveryReportRecorder,
  createTakeReplies,
  linkCodes,
  sandboxProvider,
  smsGateway,
  whatsAppCloud,
} from '../outreach/messages/index.js';
import { type WebhookWatch, registerDeliveryReports } from '../api/webhooks/index.js';

interface MessagesParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly pool: Pool;
  readonly watch: WebhookWatch;
  readonly assess: Assess;
  /** The key from which the codes in messages' links follow. */
  readonly key: Uint8Array;
}

/**
 * Composes messaging: without a provider's account the sandbox replaces the provider; in production the channel is
 * closed.
 */
function composeMessaging({ config, clock, newId, pool, assess, key }: MessagesParts): Messaging {
  const now = () => clock.now();
  const { whatsApp, sms, complaintUrl } = config.messages;
  const standIn = (channel: 'SMS' | 'WHATSAPP') =>
    config.environment === 'production' ? null : sandboxProvider({ pool, now, channel });
  const providers: MessageProviders = {
    WHATSAPP: whatsApp === null ? standIn('WHATSAPP') : whatsAppCloud(whatsApp),
    SMS: sms === null ? standIn('SMS') : smsGateway(sms),
  };
  const dueDayOn: Messaging['dueDayOn'] = (day) => policyOn(JKN_ARREARS_POLICY, day).dueDay;
  return {
    pool,
    now,
    newId,
    assess,
    policies: MESSAGE_POLICY,
    dueDayOn,
    providers,
    conduct: CONDUCT,
    complaintUrl,
    linkCodeOf: linkCodes(key),
  };
}

export function composeMessages(parts: MessagesParts) {
  const { config, clock, newId, watch } = parts;
  const messaging = composeMessaging(parts);
  const record = createDeliveryReportRecorder(messaging);
  const takeReplies = createTakeReplies(messaging);
  return {
    messaging,
    receipts: (scope: Parameters<typeof registerDeliveryReports>[0]) =>
      registerDeliveryReports(scope, { accounts: config.messages, record, takeReplies, clock, watch, ids: newId }),
  };
}
