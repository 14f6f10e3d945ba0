/** Lists partners for an operator. It never reads a secret, only the id of each and when it was made. */
import type { Pool } from '../../platform/db/pool.js';
import type { PartnerId } from '../../kernel/ids.js';
import type { Partner } from './partner.js';
import { type PartnerRow, toPartner } from './partner-row.js';
import type { Protocols } from './protocol.js';

export interface LiveSecret {
  readonly id: string;
  readonly createdAt: Date;
}

export interface ListedPartner extends Partner {
  readonly active: boolean;
  readonly createdAt: Date;
  /** The live secrets, the newest first. */
  readonly liveSecrets: readonly LiveSecret[];
}

interface ListedRow extends PartnerRow {
  readonly active: boolean;
  readonly created_at: Date;
  readonly live_secrets: readonly { id: string; createdAt: string }[];
}

const COLUMNS = `
  select p.id, p.code, p.name, p.channel, p.protocol, p.settings, p.active, p.created_at,
    coalesce((select json_agg(json_build_object('id', s.id, 'createdAt', s.created_at) order by s.created_at desc, s.id desc)
              from partner_secrets s where s.partner_id = p.id and s.retired_at is null), '[]') as live_secrets
  from partners p`;

const LIST = `${COLUMNS} order by p.code limit 1000`;
const ONE = `${COLUMNS} where p.id = $1`;

interface ListingDeps {
  readonly pool: Pool;
  readonly protocols: Protocols;
}

/** Lists all partners by code, without pages: a programme has dozens of them. */
export async function listPartners({ pool, protocols }: ListingDeps): Promise<ListedPartner[]> {
  const { rows } = await pool.query<ListedRow>({ name: 'partners-list', text: LIST });
  return rows.map((row) => toListed(row, protocols));
}

export async function findListedPartner(
  { pool, protocols }: ListingDeps,
  id: PartnerId,
): Promise<ListedPartner | null> {
  const { rows } = await pool.query<ListedRow>({ name: 'partners-one', text: ONE, values: [id] });
  return rows[0] === undefined ? null : toListed(rows[0], protocols);
}

const toListed = (row: ListedRow, protocols: Protocols): ListedPartner => ({
  ...toPartner(row, protocols),
  active: row.active,
  createdAt: row.created_at,
  liveSecrets: row.live_secrets.map(({ id, createdAt }) => ({ id, createdAt: new Date(createdAt) })),
});
