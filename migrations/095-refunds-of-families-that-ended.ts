/** Money of families that ended is paid out: one officer requests it, a second one approves, and the ledger books it. */
import { Migration } from '@mikro-orm/migrations';

const REFUNDS = `
create table family_refunds (
  id uuid primary key,
  family_id uuid not null references families (id),
  region_code text collate "C" not null,
  amount bigint not null,
  payee text not null,
  reason text not null,
  state text not null,
  requested_by text not null,
  requested_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  decision_reason text,
  constraint family_refunds_are_for_money check (amount > 0 and amount <= 300000000),
  constraint family_refunds_state_is_known check (state in ('REQUESTED', 'REFUNDED', 'REJECTED')),
  constraint family_refunds_decided_by_somebody_else check (decided_by <> requested_by),
  constraint family_refunds_say_who_decided check ((state = 'REQUESTED') = (decided_by is null)),
  constraint family_refunds_say_when_decided check ((decided_by is null) = (decided_at is null))
);
create unique index family_refunds_one_waits_per_family on family_refunds (family_id) where state = 'REQUESTED';
create index family_refunds_by_family on family_refunds (family_id, requested_at desc, id desc);
create index family_refunds_by_request on family_refunds (requested_at desc, id desc);
`;

const ENTRIES = `
alter table ledger_entries
  drop constraint ledger_entries_kind_is_known,
  add constraint ledger_entries_kind_is_known check (kind in
    ('reversal', 'suspense-match', 'suspense-return', 'suspense-write-off', 'instalments-completed', 'instalments-released',
     'fund-received', 'sponsorship', 'fund-returned', 'write-off', 'cover-ended', 'credit-refunded')) not valid;
`;

export class RefundsOfFamiliesThatEnded extends Migration {
  override up(): void {
    this.addSql(REFUNDS);
    this.addSql(ENTRIES);
  }
}
