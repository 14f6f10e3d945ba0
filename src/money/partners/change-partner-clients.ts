/** Registers as which client the machines of a partner sign in, and ends it. */
import { badInput } from '../../kernel/caller-error.js';
import type { PartnerId } from '../../kernel/ids.js';
import type { Viewer } from '../../platform/auth/index.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import { type PartnerClient, findPartnerClient } from './partner-clients.queries.js';
import { lockActivePartner } from './partner.relations.js';

export interface ClientDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly viewer: Viewer;
  /** Lets every instance hear of the change, with its commit. */
  readonly announce: (connection: Connection) => Promise<unknown>;
  /** Reads the clients into the memory of this instance. */
  readonly refill: () => Promise<void>;
}

export type RegisterClientOutcome =
  | { readonly kind: 'client-registered'; readonly partnerId: PartnerId; readonly client: PartnerClient }
  | { readonly kind: 'unknown-partner' }
  /** The client acts for another partner. */
  | { readonly kind: 'client-taken' };

export type EndClientOutcome =
  | { readonly kind: 'client-ended'; readonly partnerId: PartnerId; readonly client: PartnerClient }
  | { readonly kind: 'client-not-found' };

function checkedClientId(clientId: string): string {
  if (!/^[\x21-\x7e]{1,200}$/.test(clientId)) throw badInput('input.clientId', '1 to 200 characters without blanks');
  return clientId;
}

/** Registers a client; a repeat registers nothing more. @throws CallerError for an id that no client has. */
export async function registerPartnerClient(
  deps: ClientDeps,
  { partnerCode, clientId: given }: { readonly partnerCode: string; readonly clientId: string },
): Promise<RegisterClientOutcome> {
  const clientId = checkedClientId(given);
  const outcome = await inTransaction(deps.pool, async (connection): Promise<RegisterClientOutcome> => {
    const [partner] = await selectRows<{ id: PartnerId }>(connection, lockActivePartner(partnerCode));
    if (partner === undefined) return { kind: 'unknown-partner' };
    const last = await findPartnerClient(connection, clientId);
    if (last?.step === 'REGISTERED' && last.partnerId !== partner.id) return { kind: 'client-taken' };
    if (last?.step !== 'REGISTERED') {
      const next = { clientId, number: (last?.number ?? 0) + 1, partnerId: partner.id };
      if ((await append(connection, deps, { ...next, reason: null })) === 0) return { kind: 'client-taken' };
    }
    const client = await findPartnerClient(connection, clientId);
    if (client === null) throw new Error('a step is never deleted');
    return { kind: 'client-registered', partnerId: partner.id, client };
  });
  if (outcome.kind === 'client-registered') await deps.refill();
  return outcome;
}

/** Ends a client: none of its tokens holds any more. A repeat ends nothing more. */
export async function endPartnerClient(
  deps: ClientDeps,
  { clientId, reason }: { readonly clientId: string; readonly reason: string },
): Promise<EndClientOutcome> {
  const outcome = await inTransaction(deps.pool, async (connection): Promise<EndClientOutcome> => {
    const last = await findPartnerClient(connection, clientId);
    if (last === null) return { kind: 'client-not-found' };
    const { number, partnerId } = last;
    if (last.step === 'REGISTERED') await append(connection, deps, { clientId, number: number + 1, partnerId, reason });
    return { kind: 'client-ended', partnerId, client: (await findPartnerClient(connection, clientId)) ?? last };
  });
  if (outcome.kind === 'client-ended') await deps.refill();
  return outcome;
}

interface NextStep extends Pick<PartnerClient, 'clientId' | 'number' | 'partnerId'> {
  /** Why the client ends; null for one that begins. */
  readonly reason: string | null;
}

/** The number of rows: 0 when somebody else took the step in the meantime. */
async function append(
  connection: Connection,
  { viewer, now, announce }: ClientDeps,
  { clientId, number, partnerId, reason }: NextStep,
): Promise<number> {
  const inserted = await execute(
    connection,
    sql`insert into partner_client_steps (client_id, number, partner_id, step, reason, taken_by, taken_at)
      values (${clientId}, ${number}, ${partnerId}, ${reason === null ? 'REGISTERED' : 'ENDED'}, ${reason}, ${viewer.subject}, ${now})
      on conflict do nothing`,
  );
  await announce(connection);
  return inserted;
}
