/**
 * A promise remembers the sum that will be due on the promised day, as it was told when the promise was recorded. It is
 * null for promises that were recorded before.
 */
import { Migration } from '@mikro-orm/migrations';

export class WhatIsDueOnAPromisedDay extends Migration {
  override up(): void {
    this.addSql(`alter table promises_to_pay add column due_amount bigint,
      add constraint promises_to_pay_due_is_money check (due_amount >= 0 and due_amount <= 300000000) not valid`);
    this.addSql(`alter table calls add column promised_due bigint,
      add constraint calls_promised_due_is_money check (promised_due >= 0 and promised_due <= 300000000) not valid`);
  }
}
