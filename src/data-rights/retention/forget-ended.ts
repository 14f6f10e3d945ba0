/** Forgets the people of families that ended, and where they lived, family by family in one commit. What they paid stays. */
import { addMonths } from '../../kernel/billing-month.js';
import { civilDateIn, monthOf } from '../../kernel/civil-date.js';
import { policyOn } from '../../kernel/dated-policy.js';
import { WIB } from '../../kernel/time-zone.js';
import { forgetAddresses } from '../../households/addresses/index.js';
import { countEndedFamilies, forgetEndedFamilies } from '../../households/families/index.js';
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import type { Keyring } from '../../platform/encryption/index.js';
import type { RetentionPolicy } from './retention-policy.js';

export interface EndedDeps {
  /** Connections of the login that owns the tables. */
  readonly pool: Pool;
  readonly keyring: Pick<Keyring, 'seal' | 'blindIndex'>;
  readonly now: Date;
  readonly policies: readonly RetentionPolicy[];
}

const FAMILIES_AT_ONCE = 100;

const beforeOf = ({ now, policies }: Pick<EndedDeps, 'now' | 'policies'>) => {
  const today = civilDateIn(now, WIB);
  return addMonths(monthOf(today), -policyOn(policies, today).namesAfterEndMonths);
};

export const countEnded = (deps: Omit<EndedDeps, 'keyring'>): Promise<number> =>
  countEndedFamilies(deps.pool, beforeOf(deps));

/** Yields how many families each batch forgot. */
export async function* forgetEnded(deps: EndedDeps): AsyncGenerator<number> {
  const { pool, keyring, now } = deps;
  for (;;) {
    const families = await inTransaction(pool, async (connection) => {
      const chosen = { before: beforeOf(deps), most: FAMILIES_AT_ONCE, at: now };
      const forgotten = await forgetEndedFamilies({ connection, keyring }, chosen);
      await forgetAddresses(connection, forgotten);
      return forgotten.length;
    });
    if (families > 0) yield families;
    if (families < FAMILIES_AT_ONCE) return;
  }
}
