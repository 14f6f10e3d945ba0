/**
 * Records a provider's delivery reports of messages: sent, delivered, read or failed, in any order and any number of
 * times.
 */
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import { type IdSource, type MessageId, parseUuid } from '../../kernel/ids.js';
import { advance } from './message-progress.js';
import type { MessageChannel, ReceiptState } from './message-words.js';

export interface MessageReceipt {
  readonly channel: MessageChannel;
  /** Our own id of the message as the provider returns it; null when it does not. */
  readonly reference: string | null;
  readonly providerMessageId: string | null;
  readonly state: ReceiptState;
  readonly occurredAt: Date;
  /** A code of the provider, never a text about a person; null when it sends none. */
  readonly detail: string | null;
}

export type RecordMessageReceipts = (receipts: readonly MessageReceipt[]) => Promise<{ readonly known: number }>;

interface ReceiptDeps {
  readonly pool: Pool;
  readonly newId: IdSource;
  readonly now: () => Date;
}

/** Records delivery reports. A report of a message that was never given to a provider is ignored. */
export const createReceiptRecorder =
  ({ pool, newId, now }: ReceiptDeps): RecordMessageReceipts =>
  (receipts) =>
    inTransaction(pool, async (connection) => {
      let known = 0;
      // The reports are sorted, so that two deliveries of the same reports cannot deadlock.
      for (const receipt of receipts.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)))) {
        const progress = {
          state: receipt.state,
          at: receipt.occurredAt,
          reason: receipt.state === 'FAILED' ? ('NOT_DELIVERED' as const) : null,
        };
        const reference = parseUuid(receipt.reference ?? '');
        const named =
          reference === null ? sql`provider_message_id = ${receipt.providerMessageId}` : sql`id = ${reference}::uuid`;
        const [message] = await selectRows<{ id: MessageId }>(
          connection,
          sql`update messages set ${advance(progress)} where ${named} and channel = ${receipt.channel} and body is not null returning id`,
        );
        if (message === undefined) continue;
        known += 1;
        await execute(
          connection,
          sql`insert into message_receipts (id, message_id, state, occurred_at, received_at, detail)
            values (${newId()}::uuid, ${message.id}::uuid, ${receipt.state}, ${receipt.occurredAt}, ${now()}, ${receipt.detail})
            on conflict on constraint message_receipts_one_per_message_and_state do nothing`,
        );
      }
      return { known };
    });

const keyOf = ({ reference, providerMessageId }: MessageReceipt): string => reference ?? providerMessageId ?? '';
