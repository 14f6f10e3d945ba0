/** Converts a row for families with equal accounts into their account. */
import { addMonths, monthOfRow } from '../../kernel/billing-month.js';
import type { CareClass } from '../../kernel/care-class.js';
import { type CivilDate, civilDate } from '../../kernel/civil-date.js';
import { rupiah } from '../../kernel/rupiah.js';
import type { BilledMember } from '../arrears/family-account.js';
import { termsOfRow } from '../arrears/family-terms.js';
import type { BilledAccount } from './billed-account.js';
import { type InstalmentsInJson, toInstalments } from './instalments-in-json.js';

export interface EqualAccountsRow {
  readonly careClass: CareClass;
  /** The terms by month; null for families without a change, which always paid themselves. */
  readonly terms: readonly string[] | null;
  /** The first day of the last month paid. */
  readonly paidThrough: string;
  readonly credit: bigint;
  /** The number of members who are billed in every month after `paidThrough`, with no end known. */
  readonly steady: number | bigint;
  /**
   * The months `from/through` of each other member, `from/` without an end, separated by blanks; of a person who joined
   * later also `/paid through/first premium from`. Null without any.
   */
  readonly others: string | null;
  /** The day from which the first premium may be paid; null unless the families wait for it. */
  readonly firstPremiumFrom: CivilDate | null;
  /** The open plan and its money, by which families are told apart; null for a family without one. */
  readonly instalments: InstalmentsInJson;
}

function toMember(text: string): BilledMember {
  const [from = '', through = '', own = '', firstPremiumFrom = ''] = text.split('/');
  const cover = { coveredFrom: monthOfRow(from), coveredThrough: through === '' ? null : monthOfRow(through) };
  if (own === '') return cover;
  return {
    ...cover,
    paidThrough: monthOfRow(own),
    firstPremiumFrom: firstPremiumFrom === '' ? null : civilDate(firstPremiumFrom),
  };
}

export function toEqualAccount(row: EqualAccountsRow): BilledAccount {
  const { careClass, credit, firstPremiumFrom } = row;
  const paidThrough = monthOfRow(row.paidThrough);
  const steady: BilledMember = { coveredFrom: addMonths(paidThrough, 1), coveredThrough: null };
  const others = row.others === null || row.others === '' ? [] : row.others.split(' ').map(toMember);
  const members = [...Array.from({ length: Number(row.steady) }, () => steady), ...others];
  return {
    terms: termsOfRow(row.terms, { careClass, segment: 'PBPU' }),
    paidThrough,
    credit: rupiah(credit),
    members,
    firstPremiumFrom,
    instalments: toInstalments(row.instalments),
  };
}
