/**
 * The stand-in for a channel without a provider: it stores what it would have sent, and returns the faults that tests
 * ask for.
 */
import type { Pool } from '../../../platform/db/pool.js';
import { selectRows, sql } from '../../../platform/db/sql.js';
import type { PhoneNumber } from '../../../kernel/phone-number.js';
import type { MessageChannel } from '../message-words.js';
import type { MessageProvider, OutgoingMessage, SendOutcome } from './provider.js';

export type SandboxFault = 'TEMPORARY' | 'PERMANENT' | 'NO_ANSWER';

/**
 * Makes the next `times` messages to this number fail. With NO_ANSWER the message is accepted and no answer comes.
 * @internal
 */
export async function askSandboxToFail(
  pool: Pool,
  { phone, fault, times }: { phone: PhoneNumber; fault: SandboxFault; times: number },
): Promise<void> {
  await selectRows(
    pool,
    sql`insert into sandbox_message_faults (phone, fault, times_left) values (${phone}, ${fault}, ${times})
      on conflict (phone) do update set fault = excluded.fault, times_left = excluded.times_left`,
  );
}

async function takeFault(pool: Pool, phone: PhoneNumber): Promise<SandboxFault | null> {
  const [row] = await selectRows<{ fault: SandboxFault }>(
    pool,
    sql`update sandbox_message_faults set times_left = times_left - 1 where phone = ${phone} and times_left > 0 returning fault`,
  );
  return row?.fault ?? null;
}

export interface SandboxDeps {
  readonly pool: Pool;
  readonly now: () => Date;
  readonly channel: MessageChannel;
}

export function sandboxProvider({ pool, now, channel }: SandboxDeps): MessageProvider {
  const save = async ({ id, phone, body }: OutgoingMessage): Promise<SendOutcome> => {
    await selectRows(
      pool,
      sql`insert into sandbox_messages (id, channel, phone, body, accepted_at)
        values (${id}::uuid, ${channel}, ${phone}, ${body}, ${now()}) on conflict (id) do nothing`,
    );
    return { kind: 'accepted', providerMessageId: `sandbox-${id}` };
  };
  return {
    name: 'sandbox',
    isRepeatable: true,
    async send(message) {
      switch (await takeFault(pool, message.phone)) {
        case 'TEMPORARY':
          return { kind: 'unavailable', detail: 'the sandbox was asked to fail' };
        case 'PERMANENT':
          return { kind: 'refused', reason: 'PHONE_UNREACHABLE', detail: 'the sandbox was asked to fail' };
        case 'NO_ANSWER':
          await save(message);
          return { kind: 'unknown', detail: 'the sandbox was asked to fail' };
        case null:
          return save(message);
      }
    },
  };
}
