/** Saves a change of where a key goes, with the keys that were given for the new address apart and sealed. */
import type { DestinationChangeId } from '../../kernel/ids.js';
import type { SecretCipher } from '../../money/partners/index.js';
import { once } from '../../platform/db/once.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { DestinationChange, ProposeOutcome } from './destination-change.js';
import { findChange } from './destination-change.queries.js';

export interface SavingDeps {
  readonly pool: Pool;
  readonly cipher: SecretCipher;
  readonly now: Date;
  readonly by: string;
}

type Proposed = Pick<DestinationChange, 'partnerId' | 'purpose' | 'address' | 'replaces' | 'settings'>;

export interface ChangeToSave {
  readonly id: DestinationChangeId;
  /** The keys for the new address, by their names. */
  readonly keys: Readonly<Record<string, string | null>>;
  /** Whether what was sent before under the id is the same, apart from the keys. */
  readonly isSame: (earlier: DestinationChange) => boolean;
  /** What is to be saved, or why nothing is. */
  readonly propose: () => Promise<Proposed | Exclude<ProposeOutcome, { kind: 'proposed' }>>;
}

export function saveChange(deps: SavingDeps, { id, keys, isSame, propose }: ChangeToSave): Promise<ProposeOutcome> {
  const { pool, by } = deps;
  return once<DestinationChange, ProposeOutcome>({
    find: () => findChange(pool, id),
    isSame: async (earlier) => earlier.proposedBy === by && isSame(earlier) && (await hasSameKeys(deps, earlier, keys)),
    repeat: (change) => ({ kind: 'proposed', change }),
    async make() {
      const proposed = await propose();
      if ('kind' in proposed) return proposed;
      const sealed = await deps.cipher.encrypt(JSON.stringify(keys), proposed.partnerId);
      const change = await inTransaction(pool, (connection) => insert(connection, deps, { id, sealed, proposed }));
      return change === null ? null : { kind: 'proposed', change };
    },
  });
}

interface Inserted {
  readonly id: DestinationChangeId;
  readonly sealed: string;
  readonly proposed: Proposed;
}

async function insert(
  connection: Connection,
  { now, by }: SavingDeps,
  { id, sealed, proposed }: Inserted,
): Promise<DestinationChange | null> {
  const { partnerId, purpose, address, replaces, settings } = proposed;
  const inserted = await execute(
    connection,
    sql`insert into destination_changes (id, partner_id, purpose, address, replaces, settings, proposed_by, proposed_at)
      values (${id}, ${partnerId}, ${purpose}, ${address}, ${replaces}, ${JSON.stringify(settings)}::jsonb, ${by}, ${now})
      on conflict do nothing`,
  );
  if (inserted === 0) return null;
  await execute(connection, sql`insert into destination_keys (change_id, sealed) values (${id}, ${sealed})`);
  return findChange(connection, id);
}

/** The keys that were given with a change; null once it is decided, when they are forgotten. */
export async function openKeys(
  { cipher }: Pick<SavingDeps, 'cipher'>,
  connection: Pick<Pool, 'query'>,
  { id, partnerId }: Pick<DestinationChange, 'id' | 'partnerId'>,
): Promise<Readonly<Record<string, string | null>> | null> {
  const [row] = await selectRows<{ sealed: string }>(
    connection,
    sql`select sealed from destination_keys where change_id = ${id}::uuid`,
  );
  return row === undefined
    ? null
    : (JSON.parse(await cipher.decrypt(row.sealed, partnerId)) as Record<string, string | null>);
}

/** Whether the keys are those of before. Once they are forgotten, a repeat is known by the rest of it alone. */
async function hasSameKeys(deps: SavingDeps, earlier: DestinationChange, keys: ChangeToSave['keys']): Promise<boolean> {
  const before = await openKeys(deps, deps.pool, earlier);
  return before === null || Object.entries(keys).every(([name, key]) => before[name] === key);
}
