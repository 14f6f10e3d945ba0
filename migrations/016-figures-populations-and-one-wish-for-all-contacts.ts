/** Who reached a family, how many people live where, and one wish that holds for calls and messages alike. */
import { Migration } from '@mikro-orm/migrations';

/** Figures are read by time and by cadre. Payments come in about the order they were made in: a few pages tell their times. */
const CONTACTS = `
alter table calls add column cadre_id uuid references cadres;
alter table messages add column cadre_id uuid references cadres;
create index calls_by_cadre on calls (cadre_id, called_at) where cadre_id is not null;
create index messages_by_cadre on messages (cadre_id, sent_at) where cadre_id is not null;
create index messages_by_hand on messages (sent_at) where campaign_id is null and sent_at is not null;
create index visits_by_time on visits (visited_at) where state = 'COMPLETED';
create index payments_by_time_paid on payments using brin (paid_at) with (pages_per_range = 32, autosummarize = on);
create index ledger_entries_of_funds on ledger_entries (posted_at) where kind = 'sponsorship';
create index ledger_entries_that_match on ledger_entries (payment_id) where kind = 'suspense-match';
`;

/** How many people lived in a region on a day, counted by somebody else than us. */
const POPULATIONS = `
create table populations (
  region_code text collate "C" not null references regions,
  counted_on date not null,
  population integer not null,
  source text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint populations_one_per_region_and_day primary key (region_code, counted_on),
  constraint populations_count_somebody check (population > 0),
  constraint populations_name_their_source check (source <> '')
);
create index families_awaiting_first_premium on families (region_code)
  where first_premium_from is not null and paid_through + interval '1 month' <= first_premium_from;
create index participants_who_left on participants (covered_through) where covered_through is not null;
`;

/** A refusal of calls becomes the family's wish not to be contacted, unless it is that already: the stricter one wins. */
const WISHES = `
insert into contact_preferences (id, family_id, preference, reason, set_by, set_at)
select gen_random_uuid(), r.family_id, 'DO_NOT_CONTACT', r.reason, r.recorded_by,
  greatest(r.recorded_at, newest.set_at + interval '1 microsecond')
from call_refusals r
left join lateral (
  select c.preference, c.set_at from contact_preferences c where c.family_id = r.family_id order by c.set_at desc, c.id desc limit 1
) newest on true
where newest.preference is distinct from 'DO_NOT_CONTACT';
drop table call_refusals;
`;

const PORTFOLIOS = `
alter table portfolio_assignments drop constraint portfolio_assignments_reason_is_known;
alter table portfolio_assignments add constraint portfolio_assignments_reason_is_known
  check (reason in ('PROPOSAL', 'FAMILY_TRANSFER', 'PORTFOLIO_TRANSFER', 'REGISTRATION'));
`;

/** The clock escalates silently; this says that those who listen were told. */
const ESCALATIONS = `
alter table complaints add column escalation_announced_at timestamptz;
update complaints set escalation_announced_at = close_due_at
where closed_at is null and escalated_at is null
  and (close_due_at <= now() or (answered_at is null and answer_due_at <= now()));
create index complaints_unanswered_by_deadline on complaints (answer_due_at) where answered_at is null and closed_at is null;
`;

export class FiguresPopulationsAndOneWishForAllContacts extends Migration {
  override up(): void {
    for (const part of [CONTACTS, POPULATIONS, WISHES, PORTFOLIOS, ESCALATIONS]) this.addSql(part);
  }
}
