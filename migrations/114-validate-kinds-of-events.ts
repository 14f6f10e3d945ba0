/** Validates the kinds of events, and what each names, while everybody works. */
import { Migration } from '@mikro-orm/migrations';

const CONSTRAINTS = [
  'live_events_kind_is_known',
  'live_events_only_payments_name_a_payment',
  'live_events_suspense_alone_has_no_region',
];

export class ValidateKindsOfEvents extends Migration {
  override up(): void {
    for (const name of CONSTRAINTS) this.addSql(`alter table live_events validate constraint ${name}`);
  }
}
