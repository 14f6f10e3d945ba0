/**
 * Enrols a family's mandate to be debited. A family has one open mandate; its account number is stored encrypted and
 * only shown masked.
 */
import { lockFamilyRow } from '../../households/families/index.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { once } from '../../platform/db/once.js';
import { execute, sql } from '../../platform/db/sql.js';
import { maskAccountNumber } from '../../kernel/account-number.js';
import type { FamilyId, MandateId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import type { SecretCipher } from '../../money/partners/index.js';
import { doesDebit } from './debit-partner.js';
import type { DebitBank } from './debit-policy.js';
import { findEncryptedAccount, findMandate, findOpenMandate } from './mandate.queries.js';
import type { EnrolOutcome, Mandate } from './mandate.js';

export interface EnrollingDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly cipher: SecretCipher;
  /** Tells whether the viewer may see the family. */
  readonly isVisible: (familyId: FamilyId) => Promise<boolean>;
}

export interface EnrolCommand {
  /** The client makes the id, so that a repeated command names the same mandate. */
  readonly id: MandateId;
  readonly familyId: FamilyId;
  readonly bank: DebitBank;
  /** The digits of the account number, which are stored encrypted. */
  readonly account: string;
  readonly holderName: string;
  readonly consentedAt: Date;
  readonly by: string;
}

/** Whether a mandate was enrolled by the same command; two account numbers may look the same when they are masked. */
async function isSame(
  connection: Connection,
  { cipher, command }: { readonly cipher: SecretCipher; readonly command: EnrolCommand },
  { id, familyId, bank, holderName, consentedAt }: Mandate,
): Promise<boolean> {
  return (
    familyId === command.familyId &&
    bank === command.bank &&
    holderName === command.holderName &&
    consentedAt.getTime() === command.consentedAt.getTime() &&
    (await cipher.decrypt(await findEncryptedAccount(connection, id), id)) === command.account
  );
}

async function insert(connection: Connection, deps: EnrollingDeps, command: EnrolCommand): Promise<void> {
  const { id, familyId, bank, account, holderName, consentedAt, by } = command;
  const encrypted = await deps.cipher.encrypt(account, id);
  await execute(
    connection,
    sql`insert into mandates (id, family_id, bank, account_masked, encrypted_account, holder_name, consented_at, enrolled_at, enrolled_by)
      values (${id}, ${familyId}, ${bank}, ${maskAccountNumber(account)}, ${encrypted}, ${holderName}, ${consentedAt}, ${deps.now}, ${by})`,
  );
}

/** Enrols a mandate. A second one replaces nothing: the first has to be ended before. */
export async function enrolMandate(deps: EnrollingDeps, command: EnrolCommand): Promise<EnrolOutcome> {
  if (!(await deps.isVisible(command.familyId))) return { kind: 'unknown-family' };
  if (!(await doesDebit(deps.pool, command.bank))) return { kind: 'unknown-bank' };
  return inTransaction(deps.pool, async (connection) => {
    await lockFamilyRow(connection, command.familyId);
    return once<Mandate, EnrolOutcome>({
      find: () => findMandate(connection, command.id),
      isSame: (earlier) => isSame(connection, { cipher: deps.cipher, command }, earlier),
      repeat: (mandate) => ({ kind: 'enrolled', mandate }),
      make: async () => {
        const open = await findOpenMandate(connection, command.familyId);
        if (open !== null) return { kind: 'enrolled-already', mandate: open };
        await insert(connection, deps, command);
        const mandate = await findMandate(connection, command.id);
        invariant(mandate !== null, 'a mandate that was inserted is found');
        return { kind: 'enrolled', mandate };
      },
    });
  });
}
