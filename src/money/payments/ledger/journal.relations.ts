/** What other modules read of the journal in their own SQL. */
import { type Sql, constant, sql } from '../../../platform/db/sql.js';
import type { InstalmentsHeld } from '../../../households/instalments/index.js';
import type { LedgerAccount } from '../posting/posting-decision.js';

/** Credits minus debits of the lines that are selected as `side` and `amount`. */
const BALANCE = sql`coalesce(sum(case side when 'credit' then amount else -amount end), 0)`;

/** The rupiah that a family has in an account of the journal. `until` narrows the lines, whose alias is `j`. */
export const familyBalance = (
  { account, family }: { readonly account: LedgerAccount; readonly family: Sql },
  until: Sql = sql`true`,
): Sql =>
  sql`(select ${BALANCE} from journal_lines j where j.family_id = ${family} and j.account = '${constant(account)}' and ${until})`;

/** The rupiah that a family has paid in stages and that are not applied yet. */
export const heldInInstalments: InstalmentsHeld = (family) => familyBalance({ account: 'instalment-plan', family });
