/** What other rooms read of the journal in SQL of their own. */
import { type Sql, constant, sql } from '../../../platform/db/sql.js';
import type { InstalmentsHeld } from '../../../households/instalments/index.js';
import type { LedgerAccount } from '../posting/posting-decision.js';

/** What credits leave over debits, of lines that are selected as `side` and `amount`. */
const BALANCE = sql`coalesce(sum(case side when 'credit' then amount else -amount end), 0)`;

/** The rupiah that a family's account of the journal holds; `until` narrows its lines, which are known as `j`. */
export const familyBalance = (
  { account, family }: { readonly account: LedgerAccount; readonly family: Sql },
  until: Sql = sql`true`,
): Sql =>
  sql`(select ${BALANCE} from journal_lines j where j.family_id = ${family} and j.account = '${constant(account)}' and ${until})`;

/** What a family has paid in stages and what was not applied yet. */
export const heldInInstalments: InstalmentsHeld = (family) => familyBalance({ account: 'instalment-plan', family });
