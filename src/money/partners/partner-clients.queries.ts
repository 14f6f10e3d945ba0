/** Reads as which clients the machines of partners sign in. */
import type { PartnerId } from '../../kernel/ids.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';

/** The last step of a client. */
export interface PartnerClient {
  readonly clientId: string;
  readonly number: number;
  readonly partnerId: PartnerId;
  readonly partnerName: string;
  /** Whether the partner takes part at all. */
  readonly isActive: boolean;
  readonly step: 'REGISTERED' | 'ENDED';
  readonly takenBy: string;
  readonly takenAt: Date;
}

const LAST_STEPS = sql`select distinct on (s.client_id) s.client_id as "clientId", s.number, s.partner_id as "partnerId", p.name as "partnerName",
    p.active as "isActive", s.step, s.taken_by as "takenBy", s.taken_at as "takenAt"
  from partner_client_steps s join partners p on p.id = s.partner_id`;

/** Every client by its last step; partners have a handful each. */
export const findPartnerClients = (pool: Pick<Pool, 'query'>): Promise<PartnerClient[]> =>
  selectRows<PartnerClient>(pool, sql`${LAST_STEPS} order by s.client_id, s.number desc`);

export async function findPartnerClient(pool: Pick<Pool, 'query'>, clientId: string): Promise<PartnerClient | null> {
  const [found] = await selectRows<PartnerClient>(
    pool,
    sql`${LAST_STEPS} where s.client_id = ${clientId} order by s.client_id, s.number desc`,
  );
  return found ?? null;
}
