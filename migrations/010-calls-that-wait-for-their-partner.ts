/** Lets a call be kept whose partner could not be asked whether it is so: evidence until the partner sends it again. */
import { Migration } from '@mikro-orm/migrations';

const KEPT = "('quarantined', 'unconfirmed', 'contradiction', 'reversal', 'reversal-kept', 'ignored')";

const UNCONFIRMED = `
alter table receipts drop constraint receipts_state_is_known;
alter table receipts add constraint receipts_state_is_known
  check (state in ('posted', 'refused', 'repeated', 'quarantined', 'unconfirmed', 'contradiction', 'reversal', 'reversal-kept', 'ignored'));
drop index receipts_one_kept_per_delivery;
create unique index receipts_one_kept_per_delivery on receipts (partner_id, delivery_key) where state in ${KEPT};
drop index receipts_needing_eyes;
create index receipts_needing_eyes on receipts (received_at)
  where state in ('quarantined', 'unconfirmed', 'contradiction', 'reversal-kept') or outcome in ('conflicts-with-earlier', 'reversed-earlier');
`;

export class CallsThatWaitForTheirPartner extends Migration {
  override up(): void {
    this.addSql(UNCONFIRMED);
  }
}
