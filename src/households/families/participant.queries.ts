/** Reads participants without a scope: ask only for families that the viewer may see. */
import type { Connection, Pool } from '../../platform/db/pool.js';
import { type Sql, execute, selectRows, sql } from '../../platform/db/sql.js';
import type { CardNumber } from '../../kernel/card-number.js';
import type { FamilyId, ParticipantId } from '../../kernel/ids.js';
import type { Nik } from '../../kernel/nik.js';
import type { Keyring } from '../../platform/encryption/index.js';
import { PARTICIPANT_COLUMNS, type ParticipantRow, toParticipant } from './family-rows.js';
import type { Participant } from './family.js';
import { hasNik } from './participant-nik.js';

export type ParticipantKey =
  | { readonly by: 'id'; readonly value: ParticipantId }
  | { readonly by: 'card-number'; readonly value: CardNumber }
  | { readonly by: 'nik'; readonly value: Nik };

export interface ParticipantQueries {
  /** Reads the members of families, the head first and then in the order of birth, and last those who moved; the families are in no order. */
  findByFamilies(ids: readonly FamilyId[]): Promise<Participant[]>;
}

/** Finds one person by an id or a number, sealed ones included. */
export interface ParticipantSearch extends ParticipantQueries {
  findByKey(key: ParticipantKey): Promise<Participant | null>;
}

function conditionOf(key: ParticipantKey, keyring: Pick<Keyring, 'blindIndex'>): Sql {
  switch (key.by) {
    case 'id':
      return sql`p.id = ${key.value}::uuid`;
    case 'card-number':
      return sql`p.card_number = ${key.value} and p.successor_id is null`;
    case 'nik':
      return hasNik(keyring, [key.value]);
  }
}

export const createParticipantQueries = (pool: Pool): ParticipantQueries => ({
  async findByFamilies(ids) {
    const rows = await selectRows<ParticipantRow>(
      pool,
      sql`select ${PARTICIPANT_COLUMNS} from participants p where p.family_id = any(${[...ids]}::uuid[])
        order by p.successor_id is not null, p.relation <> 'HEAD', p.birth_date, p.id`,
    );
    return rows.map(toParticipant);
  },
});

export interface SearchingParts {
  readonly pool: Pool;
  readonly keyring: Pick<Keyring, 'blindIndex'>;
}

export const createParticipantSearch = ({ pool, keyring }: SearchingParts): ParticipantSearch => ({
  ...createParticipantQueries(pool),

  async findByKey(key) {
    const [row] = await selectRows<ParticipantRow>(
      pool,
      sql`select ${PARTICIPANT_COLUMNS} from participants p where ${conditionOf(key, keyring)}`,
    );
    return row === undefined ? null : toParticipant(row);
  },
});

/** Locks a person until the transaction ends, so that other changes to the person wait. */
export async function lockParticipant(connection: Connection, id: ParticipantId): Promise<void> {
  await execute(connection, sql`select from participants where id = ${id}::uuid for update`);
}
