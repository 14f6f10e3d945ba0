/** The part of the operation's context by which clients of partners are registered and shown. */
import type { PartnerId } from '../../kernel/ids.js';
import type { Connection, Pool } from '../../platform/db/pool.js';
import type { PartnerClient } from './partner-clients.queries.js';

export interface PartnerClientsContext {
  readonly partnerClients: {
    readonly pool: Pool;
    /** The clients of a partner, from memory. */
    readonly of: (partnerId: PartnerId) => readonly PartnerClient[];
    /** Lets every instance hear of a change, with its commit. */
    readonly announce: (connection: Connection) => Promise<unknown>;
    /** Reads the clients into the memory of this instance. */
    readonly refill: () => Promise<void>;
  };
}

export const partnerClientsSlice =
  (partnerClients: PartnerClientsContext['partnerClients']) => (): PartnerClientsContext => ({ partnerClients });
