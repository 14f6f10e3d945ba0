/**
 * No amount is larger than its kind can be, so that no sum can leave what a JSON number holds; and a pledge can be
 * withdrawn. The bounds stand above the dated ceilings of the rules, which decide what is taken. A check that a table
 * had is replaced by one that holds both ends, so that a row costs no further check; the lines of the journal repeat
 * amounts that are bounded elsewhere. The next migration validates them.
 */
import { Migration } from '@mikro-orm/migrations';

const FAMILY = 500_000_000;
const FUND = 200_000_000_000;
const LINE = 2_000_000_000_000;
const TILL = 20_000_000_000;
/** What a JSON number holds: money in suspense may be any number that a partner wrote, and no sum counts it. */
const READABLE = '9007199254740991';

/** The checks that are replaced: the table, the check, and its new condition. */
const REPLACED: readonly (readonly [table: string, name: string, condition: string])[] = [
  ['payments', 'payments_are_for_money', `amount > 0 and (amount <= ${FAMILY} or outcome = 'into-suspense')`],
  [
    'ledger_entries',
    'ledger_entries_are_for_money',
    `amount > 0 and amount <= case when kind in ('reversal', 'suspense-return', 'suspense-write-off') then ${READABLE} when kind in ('fund-received', 'fund-returned') then ${FUND} else ${FAMILY} end`,
  ],
  ['calls', 'calls_promise_is_for_money', `promised_amount > 0 and promised_amount <= ${FAMILY}`],
  ['promises_to_pay', 'promises_to_pay_are_for_money', `amount > 0 and amount <= ${FAMILY}`],
  ['payment_codes', 'payment_codes_are_for_money', `amount > 0 and amount <= ${FAMILY}`],
  ['noted_receipts', 'noted_receipts_are_for_money', `amount > 0 and amount <= ${FAMILY}`],
  ['debit_attempts', 'debit_attempts_are_for_money', `amount > 0 and amount <= ${FAMILY}`],
  ['instalment_payments', 'instalment_payments_are_for_money', `paid_after > 0 and paid_after <= ${FAMILY}`],
  ['sponsorship_lines', 'sponsorship_lines_are_for_money', `amount > 0 and amount <= ${FAMILY}`],
  ['pledges', 'pledges_are_for_money', `amount > 0 and amount <= ${FUND}`],
  ['donor_fund_movements', 'donor_fund_movements_are_for_money', `amount > 0 and amount <= ${FUND}`],
  ['donor_fund_returns', 'donor_fund_returns_are_for_money', `amount > 0 and amount <= ${FUND}`],
  ['settlement_postings', 'settlement_postings_are_for_money', `amount > 0 and amount <= ${LINE}`],
];

/** The checks that are new. */
const ADDED: typeof REPLACED = [
  ['instalment_plans', 'instalment_plans_are_within_reach', `total <= ${FAMILY}`],
  ['write_offs', 'write_offs_are_within_reach', `amount <= ${FAMILY}`],
  ['settlement_lines', 'settlement_lines_are_within_reach', `amount <= ${LINE} and fee <= ${LINE}`],
  ['counter_days', 'counter_days_are_within_reach', `declared_total <= ${TILL}`],
  [
    'pledges',
    'pledges_withdrawn_say_by_whom_and_how_much',
    `(withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_amount is null)
      and withdrawn_amount > 0 and withdrawn_amount <= amount`,
  ],
];

export class CeilingsOfAmountsAndWithdrawnPledges extends Migration {
  override up(): void {
    this.addSql(
      'alter table pledges add column withdrawn_at timestamptz, add column withdrawn_by text, add column withdrawn_amount bigint',
    );
    for (const [table, name, condition] of REPLACED) {
      this.addSql(
        `alter table ${table} drop constraint ${name}, add constraint ${name} check (${condition}) not valid`,
      );
    }
    for (const [table, name, condition] of ADDED) {
      this.addSql(`alter table ${table} add constraint ${name} check (${condition}) not valid`);
    }
  }
}
