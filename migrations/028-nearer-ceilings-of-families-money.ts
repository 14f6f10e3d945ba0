/**
 * No amount of a family is larger than twice the ceiling of today's rules, which leaves room for dated changes and for a
 * family of 45; its credit is at most two such amounts: a payment's rest and what a plan held. A check that a table had
 * is replaced, so that a row costs no further check. The next migration validates them.
 */
import { Migration } from '@mikro-orm/migrations';

const FAMILY = 300_000_000;
const FUND = 200_000_000_000;
const CREDIT = 2 * FAMILY;
const READABLE = '9007199254740991';

const CHECKS: readonly (readonly [table: string, name: string, condition: string])[] = [
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
  ['instalment_plans', 'instalment_plans_are_within_reach', `total <= ${FAMILY}`],
  ['write_offs', 'write_offs_are_within_reach', `amount <= ${FAMILY}`],
];

export class NearerCeilingsOfFamiliesMoney extends Migration {
  override up(): void {
    for (const [table, name, condition] of CHECKS) {
      this.addSql(
        `alter table ${table} drop constraint ${name}, add constraint ${name} check (${condition}) not valid`,
      );
    }
    this.addSql(`alter table families drop constraint families_credit_is_never_negative,
      add constraint families_credit_is_within_reach check (credit >= 0 and credit <= ${CREDIT}) not valid`);
  }
}
