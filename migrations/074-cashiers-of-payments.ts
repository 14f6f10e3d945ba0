/** A payment may name the cashier who took it at a counter. Rows are only ever added. */
import { Migration } from '@mikro-orm/migrations';

export class CashiersOfPayments extends Migration {
  override up(): void {
    this.addSql(`create table payment_cashiers (
      payment_id uuid primary key,
      cashier text not null,
      posted_at timestamptz not null
    )`);
    this.addSql(`create trigger payment_cashiers_are_append_only before update or delete or truncate on payment_cashiers
      for each statement execute function refuse_change()`);
  }
}
