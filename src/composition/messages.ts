/** Wires messages to families: their providers, the work of sending, and the receipts that come back. */
import { type Assess, JKN_ARREARS_POLICY } from '../households/arrears/index.js';
import { policyOn } from '../kernel/dated-policy.js';
import { type ComplaintUpdated, announceEscalations } from '../fieldwork/complaints/index.js';
import type { Config } from '../platform/config/index.js';
import type { EventLog } from '../platform/db/event-log.js';
import type { Pool } from '../platform/db/pool.js';
import type { Clock } from '../kernel/clock.js';
import type { IdSource } from '../kernel/ids.js';
import {
  MESSAGE_POLICY,
  type MessageProviders,
  type Messaging,
  createReceiptRecorder,
  createReplyTaker,
  enqueueDueMessages,
  freeMessagesOf,
  messageTasks,
  sandboxProvider,
  smsGateway,
  whatsAppCloud,
} from '../outreach/messages/index.js';
import { type QueuedRound, startJobRunner } from '../platform/jobs/job-runner.js';
import type { Logger } from '../platform/observability/index.js';
import { type WebhookWatch, registerMessageReceipts } from '../api/webhooks/index.js';

interface MessagesParts {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly log: Logger;
  readonly pool: Pool;
  readonly watch: WebhookWatch;
  readonly assess: Assess;
  /** Of other capabilities, on the same queue. */
  readonly rounds: readonly QueuedRound[];
  /** Told of complaints that the clock has escalated. */
  readonly events: EventLog<ComplaintUpdated>;
}

/** Without a provider's account the sandbox stands in; in production the channel is closed. */
function composeMessaging({ config, clock, newId, pool, assess }: MessagesParts): Messaging {
  const now = () => clock.now();
  const { whatsApp, sms, complaintUrl } = config.messages;
  const standIn = (channel: 'SMS' | 'WHATSAPP') =>
    config.environment === 'production' ? null : sandboxProvider({ pool, now, channel });
  const providers: MessageProviders = {
    WHATSAPP: whatsApp === null ? standIn('WHATSAPP') : whatsAppCloud(whatsApp),
    SMS: sms === null ? standIn('SMS') : smsGateway(sms),
  };
  const dueDayOn: Messaging['dueDayOn'] = (day) => policyOn(JKN_ARREARS_POLICY, day).dueDay;
  return { pool, now, newId, assess, policies: MESSAGE_POLICY, dueDayOn, providers, complaintUrl };
}

/** The work of sending begins here: what waited while no instance ran is taken up. */
export async function composeMessages(parts: MessagesParts) {
  const { config, databaseUrl, clock, newId, log, watch, rounds } = parts;
  const messaging = composeMessaging(parts);
  const onStumble = (what: string, err: unknown): void => log.warn({ err }, what);
  const { pool, events } = parts;
  const { now } = messaging;
  const errands = [() => enqueueDueMessages(pool, now), () => announceEscalations({ pool, now, events })];
  const tasks = messageTasks(messaging);
  const queue = { pool, databaseUrl, now, tasks, rounds, errands, freeWorkOf: freeMessagesOf, onStumble };
  const runner = await startJobRunner(queue);
  const record = createReceiptRecorder(messaging);
  const takeReplies = createReplyTaker(messaging);
  return {
    messaging,
    receipts: (scope: Parameters<typeof registerMessageReceipts>[0]) =>
      registerMessageReceipts(scope, { accounts: config.messages, record, takeReplies, clock, watch, ids: newId }),
    stop: () => runner.stop(),
  };
}
