/** A person closes a payment in doubt that no question decides: what was found, by whom, and by what evidence. */
import { Migration } from '@mikro-orm/migrations';

const CLOSINGS = `
create table payment_doubt_closings (
  doubt_id uuid primary key references payment_doubts,
  finding text not null,
  note text not null,
  payment_id uuid,
  closed_by text not null,
  closed_at timestamptz not null,
  constraint payment_doubt_closings_finding_is_known
    check (finding in ('no-money-moved', 'returned-to-payer', 'settled-otherwise', 'not-a-payment', 'left-to-file')),
  constraint payment_doubt_closings_name_what_settled check ((finding = 'settled-otherwise') = (payment_id is not null))
);
create trigger payment_doubt_closings_are_append_only before update or delete or truncate on payment_doubt_closings for each statement execute function refuse_change();
`;

/** Rows that are there already are checked by the next migration. */
const STATES = `
alter table payment_doubts
  drop constraint payment_doubts_state_is_known,
  add constraint payment_doubts_state_is_known check (state in
    ('open', 'unaskable', 'settled', 'already-settled', 'not-paid', 'disputed', 'unanswered', 'closed-by-hand')) not valid,
  drop constraint payment_doubts_are_asked_by_reference,
  add constraint payment_doubts_are_asked_by_reference check
    (state in ('unaskable', 'closed-by-hand') or (reference is not null and account_text is not null)) not valid;
`;

export class DoubtsThatAPersonCloses extends Migration {
  override up(): void {
    this.addSql(CLOSINGS);
    this.addSql(STATES);
  }
}
