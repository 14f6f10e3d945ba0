/**
 * Events of money in suspense, which name a payment, and no region where nobody knows whose money it is. Rows that are
 * there already are checked by the next migration.
 */
import { Migration } from '@mikro-orm/migrations';

export class EventsOfMoneyInSuspense extends Migration {
  override up(): void {
    this.addSql(`alter table live_events
      drop constraint live_events_kind_is_known,
      drop constraint live_events_only_payments_name_a_payment,
      add constraint live_events_kind_is_known check (kind in
        ('payment-confirmed', 'payment-withdrawn', 'account-changed', 'complaint-updated', 'suspense-changed')) not valid,
      add constraint live_events_only_payments_name_a_payment check (kind in
        ('payment-confirmed', 'payment-withdrawn', 'suspense-changed') or payment_id is null) not valid,
      add constraint live_events_suspense_alone_has_no_region check
        (kind = 'suspense-changed' or region_code is not null) not valid,
      alter column region_code drop not null`);
  }
}
