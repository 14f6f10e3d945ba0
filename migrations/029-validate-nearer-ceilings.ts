/**
 * Validates the nearer ceilings while everybody works. Where a row of the past is beyond one, the check stays as it is
 * and holds for every new row; but a family whose credit is beyond must still be able to pay and to be paid back, so that
 * its check goes back to what it was.
 */
import { Migration } from '@mikro-orm/migrations';

const CHECKS: readonly (readonly [table: string, name: string])[] = [
  ['payments', 'payments_are_for_money'],
  ['ledger_entries', 'ledger_entries_are_for_money'],
  ['calls', 'calls_promise_is_for_money'],
  ['promises_to_pay', 'promises_to_pay_are_for_money'],
  ['payment_codes', 'payment_codes_are_for_money'],
  ['noted_receipts', 'noted_receipts_are_for_money'],
  ['debit_attempts', 'debit_attempts_are_for_money'],
  ['instalment_payments', 'instalment_payments_are_for_money'],
  ['sponsorship_lines', 'sponsorship_lines_are_for_money'],
  ['instalment_plans', 'instalment_plans_are_within_reach'],
  ['write_offs', 'write_offs_are_within_reach'],
];
const CREDIT = 'alter table families validate constraint families_credit_is_within_reach';
const ANY_CREDIT = `alter table families drop constraint families_credit_is_within_reach,
  add constraint families_credit_is_within_reach check (credit >= 0) not valid`;

const CHECK_VIOLATION = '23514';

export class ValidateNearerCeilings extends Migration {
  override async up(): Promise<void> {
    for (const [table, name] of CHECKS) {
      const validation = `alter table ${table} validate constraint ${name}`;
      if (await this.#holds(validation)) this.addSql(validation);
    }
    this.addSql((await this.#holds(CREDIT)) ? CREDIT : ANY_CREDIT);
  }

  /** Validates and keeps it, or takes it back where a row of the past breaks the check. What is valid costs nothing again. */
  async #holds(validation: string): Promise<boolean> {
    if ((this.driver as unknown) === undefined) return true; // It is only read, without a database.
    await this.execute('savepoint before_validation');
    try {
      await this.execute(validation);
      return true;
    } catch (error) {
      if ((error as { code?: string }).code !== CHECK_VIOLATION) throw error;
      await this.execute('rollback to savepoint before_validation');
      return false;
    }
  }
}
