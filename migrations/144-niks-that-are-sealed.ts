/**
 * The NIK of people is sealed: it stands masked beside, so that lists open none, and is found by its blind index. The
 * check stays unvalidated: what came before had a NIK, because the column said "not null".
 */
import { Migration } from '@mikro-orm/migrations';

const NIKS = `
alter table participants add column sealed_nik bytea;
alter table participants add column nik_masked text;
alter table participants add column nik_index bytea;
alter table participants alter column nik drop not null;
alter table participants add constraint participants_have_one_nik check (num_nonnulls(nik, sealed_nik) = 1
  and num_nonnulls(sealed_nik, nik_masked, nik_index) in (0, 3)) not valid;
`;

/** Whoever seals rows anew changes nothing of a family: its cover stays, and no phone has to hear of it. */
const UNLESS_RESEALED = `when (current_setting('sigap.reseals', true) is distinct from 'on')`;
const TRIGGERS = `
create or replace trigger participants_changed_from after update on participants referencing old table as changed
  for each statement ${UNLESS_RESEALED} execute function keep_cover_with_members();
create or replace trigger participants_changed_to after update on participants referencing new table as changed
  for each statement ${UNLESS_RESEALED} execute function keep_cover_with_members();
create or replace trigger participants_note_updates after update on participants referencing new table as new_rows
  for each statement ${UNLESS_RESEALED} execute function note_family_change();
`;

export class NiksThatAreSealed extends Migration {
  override up(): void {
    this.addSql(NIKS);
    this.addSql(TRIGGERS);
  }
}
