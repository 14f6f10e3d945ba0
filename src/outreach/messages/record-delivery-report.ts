/**
 * Records a provider's delivery reports of messages: sent, delivered, read or failed, in any order and any number of
 * times.
 */
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import { type IdSource, type MessageId, parseUuid } from '../../kernel/ids.js';
import { advance } from './message-progress.js';
import type { MessageChannel, DeliveryReportState } from './message-words.js';

export interface DeliveryReport {
  readonly channel: MessageChannel;
  /** Our own id of the message as the provider returns it; null when it does not. */
  readonly reference: string | null;
  readonly providerMessageId: string | null;
  readonly state: DeliveryReportState;
  readonly occurredAt: Date;
  /** A code of the provider, never a text about a person; null when it sends none. */
  readonly detail: string | null;
}

export type RecordDeliveryReports = (reports: readonly DeliveryReport[]) => Promise<{ readonly known: number }>;

interface DeliveryReportDeps {
  readonly pool: Pool;
  readonly newId: IdSource;
  readonly now: () => Date;
}

/** Records delivery reports. A report of a message that was never given to a provider is ignored. */
export const createDeliveryReportRecorder =
  ({ pool, newId, now }: DeliveryReportDeps): RecordDeliveryReports =>
  (reports) =>
    inTransaction(pool, async (connection) => {
      let known = 0;
      // The reports are sorted, so that two deliveries of the same reports cannot deadlock.
      for (const report of reports.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)))) {
        const progress = {
          state: report.state,
          at: report.occurredAt,
          reason: report.state === 'FAILED' ? ('NOT_DELIVERED' as const) : null,
        };
        const reference = parseUuid(report.reference ?? '');
        const named =
          reference === null ? sql`provider_message_id = ${report.providerMessageId}` : sql`id = ${reference}::uuid`;
        const [message] = await selectRows<{ id: MessageId }>(
          connection,
          sql`update messages set ${advance(progress)} where ${named} and channel = ${report.channel} and body is not null returning id`,
        );
        if (message === undefined) continue;
        known += 1;
        await execute(
          connection,
          sql`insert into delivery_reports (id, message_id, state, occurred_at, received_at, detail)
            values (${newId()}::uuid, ${message.id}::uuid, ${report.state}, ${report.occurredAt}, ${now()}, ${report.detail})
            on conflict on constraint delivery_reports_one_per_message_and_state do nothing`,
        );
      }
      return { known };
    });

const keyOf = ({ reference, providerMessageId }: DeliveryReport): string => reference ?? providerMessageId ?? '';
