/**
 * Validates the ceilings of amounts while everybody works. Where a row of the past is beyond its ceiling, the check
 * stays as it is: it holds for every new row.
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
  ['pledges', 'pledges_are_for_money'],
  ['donor_fund_movements', 'donor_fund_movements_are_for_money'],
  ['donor_fund_returns', 'donor_fund_returns_are_for_money'],
  ['settlement_postings', 'settlement_postings_are_for_money'],
  ['instalment_plans', 'instalment_plans_are_within_reach'],
  ['write_offs', 'write_offs_are_within_reach'],
  ['settlement_lines', 'settlement_lines_are_within_reach'],
  ['counter_days', 'counter_days_are_within_reach'],
  ['pledges', 'pledges_withdrawn_say_by_whom_and_how_much'],
];

const CHECK_VIOLATION = '23514';

export class ValidateCeilingsOfAmounts extends Migration {
  override async up(): Promise<void> {
    for (const [table, name] of CHECKS) {
      const validation = `alter table ${table} validate constraint ${name}`;
      if (await this.#holds(validation)) this.addSql(validation);
    }
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
