/** Gives the families whose premium a bank debits the mandate by which it does. */
import type { Pool } from '../../platform/db/pool.js';
import type { FamilyId, MandateId } from '../../kernel/ids.js';
import { DEBIT_BANKS } from '../../partners/mandates/index.js';
import type { SecretCipher } from '../../money/partners/index.js';
import { chanceFrom } from '../simulator/chance.js';
import { demoIds } from './demo-ids.js';

/** Families that paid by debit and have no mandate, with the day of the first debit. */
const PAYERS = `
  select p.family_id as "familyId", h.name, min(p.paid_at) - interval '10 days' as since
  from payments p join participants h on h.family_id = p.family_id and h.relation = 'HEAD'
  where p.channel = 'AUTO_DEBIT' and not exists (select from mandates m where m.family_id = p.family_id)
  group by p.family_id, h.name order by p.family_id`;

const INSERT = `
  insert into mandates (id, family_id, bank, account_masked, encrypted_account, holder_name, consented_at, enrolled_at, enrolled_by)
  select *, 'demo' from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $7::timestamptz[])`;

export async function enrolDebitPayers(pool: Pick<Pool, 'query'>, cipher: SecretCipher): Promise<void> {
  const { rows } = await pool.query<{ familyId: FamilyId; name: string; since: Date }>(PAYERS);
  const newId = demoIds(chanceFrom(20_210_105));
  const mandates = await Promise.all(
    rows.map(async ({ familyId, name, since }, place) => {
      const id = newId() as MandateId;
      const account = String(8_000_000_000 + place * 1_234_577);
      const bank = DEBIT_BANKS[place % DEBIT_BANKS.length];
      return { id, familyId, bank, name, since, last: account.slice(-4), account: await cipher.encrypt(account, id) };
    }),
  );
  await pool.query(INSERT, [
    mandates.map(({ id }) => id),
    mandates.map(({ familyId }) => familyId),
    mandates.map(({ bank }) => bank),
    mandates.map(({ last }) => `******${last}`),
    mandates.map(({ account }) => account),
    mandates.map(({ name }) => name),
    mandates.map(({ since }) => since),
  ]);
}
