/** Payments taken back, what becomes of money in suspense, and the seals that chain the journal's entries. */
import { Migration } from '@mikro-orm/migrations';

const RECEIPTS = `
alter table receipts drop constraint receipts_state_is_known;
alter table receipts add constraint receipts_state_is_known
  check (state in ('posted', 'refused', 'repeated', 'quarantined', 'contradiction', 'reversal', 'reversal-kept', 'ignored'));
drop index receipts_one_kept_per_delivery;
create unique index receipts_one_kept_per_delivery on receipts (partner_id, delivery_key)
  where state in ('quarantined', 'contradiction', 'reversal', 'reversal-kept', 'ignored');
drop index receipts_needing_eyes;
create index receipts_needing_eyes on receipts (received_at)
  where state in ('quarantined', 'contradiction', 'reversal-kept') or outcome in ('conflicts-with-earlier', 'reversed-earlier');
`;

export class ReversalsSuspenseAndSeals extends Migration {
  override up(): void {
    for (const part of [RECEIPTS]) this.addSql(part);
  }
}
