/** Wires the registry of partners with the cipher of their secrets. */
import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { patient } from '../platform/db/patience.js';
import { PARTNER_PROTOCOLS as protocols } from '../api/webhooks/index.js';
import {
  findPartnerIn,
  managePartners,
  partnerRegistry,
  refuseWrongKey,
  secretCipher,
} from '../money/partners/index.js';
import { type ComposeDeps, type Pools, secretsKeysOf } from './deps.js';
import { callsToPartners } from './outgoing.js';

export async function composePartners(
  deps: ComposeDeps,
  { pools, em }: { pools: Pick<Pools, 'money' | 'reads'>; em: () => EntityManager },
) {
  const { clock, newId } = deps;
  const cipher = secretCipher(await secretsKeysOf(deps));
  await refuseWrongKey({ pool: pools.reads, cipher });
  const registry = partnerRegistry({ find: patient(findPartnerIn({ pool: pools.money, cipher, protocols })), clock });
  const calls = callsToPartners(deps.config);
  const manage = managePartners({
    outgoing: calls,
    pool: pools.reads,
    orm: em,
    cipher,
    newId,
    randomBytes,
    clock,
    protocols,
    changed: registry.forget,
  });
  const destinations = { pool: pools.reads, cipher, newId, protocols, outgoing: calls, changed: registry.forget };
  return { find: registry.find, renew: registry.renew, manage, cipher, calls, destinations };
}
