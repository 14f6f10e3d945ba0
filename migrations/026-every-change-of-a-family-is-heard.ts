/**
 * Whatever a phone shows of a family is heard when it is written: besides visits, promises, members and assignments, also
 * instalment plans, mandates and their debits, wishes about contacts, calls, registrations, clinics, payment codes,
 * intents, receipts that wait for their payment, and payments in suspense.
 */
import { Migration } from '@mikro-orm/migrations';

const FUNCTIONS = `
create function note_family_left() returns trigger language plpgsql as $$
begin
  insert into field_changes (family_id) select distinct family_id from old_rows;
  return null;
end $$;

create function note_participant_change() returns trigger language plpgsql as $$
begin
  insert into field_changes (family_id)
  select distinct p.family_id from new_rows n join participants p on p.id = n.participant_id;
  return null;
end $$;

create function note_preference_change() returns trigger language plpgsql as $$
begin
  insert into field_changes (family_id)
  select family_id from new_rows where family_id is not null
  union select p.family_id from new_rows n join participants p on p.phone = n.phone;
  return null;
end $$;

create function note_family_of_row() returns trigger language plpgsql as $$
begin
  insert into field_changes (family_id) values (new.family_id);
  return null;
end $$;
-- Money in suspense moves no account, so no event announces it, but a family's payments show it.
create trigger payments_note_suspense after insert on payments for each row
  when (new.family_id is not null and new.outcome = 'into-suspense') execute function note_family_of_row();
`;

const OF_A_FAMILY = [
  'calls',
  'debit_attempts',
  'instalment_plans',
  'mandates',
  'noted_receipts',
  'payment_codes',
  'payment_intents',
  'registrations',
];

const noting = (table: string, note: string): string =>
  ['insert', 'update']
    .map(
      (written) => `create trigger ${table}_note_${written}s after ${written} on ${table}
        referencing new table as new_rows for each statement execute function ${note}();`,
    )
    .join('\n');

/** Who leaves a family, and what else of its own row a phone shows. */
const OF_ITSELF = `
create trigger participants_note_deletes after delete on participants
  referencing old table as old_rows for each statement execute function note_family_left();
create trigger promises_to_pay_note_updates after update on promises_to_pay
  referencing new table as new_rows for each statement execute function note_family_change();
drop trigger families_note_updates on families;
create trigger families_note_updates after update of region_code, care_class, family_card_number, segment, registered_at, first_premium_from
  on families for each row execute function note_own_change();
`;

export class EveryChangeOfAFamilyIsHeard extends Migration {
  override up(): void {
    this.addSql(FUNCTIONS);
    for (const table of OF_A_FAMILY) this.addSql(noting(table, 'note_family_change'));
    this.addSql(noting('facility_choices', 'note_participant_change'));
    this.addSql(noting('contact_preferences', 'note_preference_change'));
    this.addSql(OF_ITSELF);
  }
}
