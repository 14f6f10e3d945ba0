/** Families whose accounts are equal, as one row says it: how many members are billed throughout, and when the others are. */
import { addMonths, monthOfRow } from '../../kernel/billing-month.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { rupiah } from '../../kernel/rupiah.js';
import type { BilledMember, FamilyAccount } from './family-account.js';

export interface EqualAccountsRow {
  readonly careClass: CareClass;
  /** The first of the month. */
  readonly paidThrough: string;
  readonly credit: bigint;
  /** Members billed in every month after `paidThrough`, for as long as one can see. */
  readonly steady: number | bigint;
  /** `from/through` of each other member, through left empty while it lasts, with blanks between; null when there are none. */
  readonly others: string | null;
  /** Only of families that wait for their first premium. */
  readonly firstPremiumFrom: CivilDate | null;
}

function toMember(text: string): BilledMember {
  const [from = '', through = ''] = text.split('/');
  return { coveredFrom: monthOfRow(from), coveredThrough: through === '' ? null : monthOfRow(through) };
}

export function toEqualAccount(row: EqualAccountsRow): FamilyAccount {
  const { careClass, credit, firstPremiumFrom } = row;
  const paidThrough = monthOfRow(row.paidThrough);
  const steady: BilledMember = { coveredFrom: addMonths(paidThrough, 1), coveredThrough: null };
  const others = row.others === null || row.others === '' ? [] : row.others.split(' ').map(toMember);
  const members = [...Array.from({ length: Number(row.steady) }, () => steady), ...others];
  return { careClass, paidThrough, credit: rupiah(credit), members, firstPremiumFrom };
}
