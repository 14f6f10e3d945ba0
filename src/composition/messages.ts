/** Wires messages to families: their providers, and the deliveries and replies that come back. */
import { conductBy } from './conduct.js';
import { ARREARS } from '../households/arrears/index.js';
import { inForceOn } from '../platform/policies/index.js';
import type { Config } from '../platform/config/index.js';
import type { Keyring } from '../platform/encryption/index.js';
import type { Pool } from '../platform/db/pool.js';
import type { Clock } from '../kernel/clock.js';
import type { IdSource } from '../kernel/ids.js';
import {
  MESSAGES,
  type MessageProviders,
  type Messaging,
  NOTICE_TIMES,
  createDeliveryReportRecorder,
  createTakeReplies,
  linkCodes,
  sandboxProvider,
  smsGateway,
  whatsAppCloud,
} from '../outreach/messages/index.js';
import { callsTo } from './outgoing.js';
import type { Policies } from './policies.js';
import { type WebhookWatch, registerDeliveryReports } from '../api/webhooks/index.js';

interface MessagesParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly keyring: Keyring;
  readonly pool: Pool;
  readonly watch: WebhookWatch;
  readonly policies: Policies;
  /** The key from which the codes in messages' links follow. */
  readonly key: Uint8Array;
}

/**
 * Composes messaging: without a provider's account the sandbox replaces the provider; in production the channel is
 * closed.
 */
function composeMessaging(parts: MessagesParts): Messaging {
  const { config, clock, newId, keyring, pool, key } = parts;
  const { assess, book } = parts.policies;
  const now = () => clock.now();
  const { whatsApp, sms, complaintUrl } = config.messages;
  const standIn = (channel: 'SMS' | 'WHATSAPP') =>
    config.environment === 'production' ? null : sandboxProvider({ pool, now, channel });
  const providers: MessageProviders = {
    WHATSAPP:
      whatsApp === null ? standIn('WHATSAPP') : whatsAppCloud({ ...whatsApp, outgoing: callsTo(config, whatsApp.url) }),
    SMS: sms === null ? standIn('SMS') : smsGateway({ ...sms, outgoing: callsTo(config, sms.url) }),
  };
  const dueDayOn: Messaging['dueDayOn'] = (day) => inForceOn(book, ARREARS, day).dueDay;
  return {
    pool,
    now,
    newId,
    keyring,
    assess,
    policies: () => book.rows(MESSAGES),
    notices: () => book.rows(NOTICE_TIMES),
    dueDayOn,
    providers,
    conduct: conductBy(book),
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
