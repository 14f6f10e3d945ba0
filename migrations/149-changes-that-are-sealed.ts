/**
 * What a change of membership asks and what it replaced are sealed, because they name numbers. Beside them stand the
 * reasons for a second person, and the values as lists mask them. Whoever owns the tables may seal a row anew, and
 * change nothing else of it.
 */
import { Migration } from '@mikro-orm/migrations';

const CHANGES = `
alter table membership_changes add column sealed_details bytea;
alter table membership_changes add column reasons jsonb;
alter table membership_changes alter column details drop not null;
alter table membership_changes add constraint membership_changes_have_details check (num_nonnulls(details, sealed_details) = 1
  and num_nonnulls(sealed_details, reasons) in (0, 2)) not valid;
`;

const DECISIONS = `
alter table membership_decisions add column sealed_lines bytea;
alter table membership_decisions add column lines_masked jsonb;
alter table membership_decisions alter column lines drop not null;
alter table membership_decisions add constraint membership_decisions_have_lines check (num_nonnulls(lines, sealed_lines) = 1
  and num_nonnulls(sealed_lines, lines_masked) in (0, 2)) not valid;
`;

const OF_A_CHANGE = [
  'id',
  'kind',
  'family_id',
  'other_family_id',
  'region_code',
  'effective_on',
  'document_kind',
  'document_number',
  'document_date',
  'document_note',
  'requested_at',
  'requested_by',
  'requested_by_role',
  'request_hash',
];
const OF_A_DECISION = ['change_id', 'decision', 'decided_at', 'decided_by', 'decided_by_role', 'reason', 'credited'];

interface SealedAnew {
  readonly table: string;
  readonly unchanged: readonly string[];
  readonly plain: string;
  readonly sealed: string;
  readonly shown: string;
}

const sealedAnew = ({ table, unchanged, plain, sealed, shown }: SealedAnew): string => `
drop trigger ${table}_are_append_only on ${table};
create trigger ${table}_are_append_only before delete or truncate or update of ${unchanged.join(', ')}
  on ${table} for each statement execute function refuse_change();
create trigger ${table}_stay_sealed before update of ${plain}, ${sealed}, ${shown} on ${table}
  for each row when (new.${plain} is not null or new.${sealed} is null) execute function refuse_change();
`;

export class ChangesThatAreSealed extends Migration {
  override up(): void {
    this.addSql(CHANGES);
    this.addSql(DECISIONS);
    this.addSql(
      sealedAnew({
        table: 'membership_changes',
        unchanged: OF_A_CHANGE,
        plain: 'details',
        sealed: 'sealed_details',
        shown: 'reasons',
      }),
    );
    this.addSql(
      sealedAnew({
        table: 'membership_decisions',
        unchanged: OF_A_DECISION,
        plain: 'lines',
        sealed: 'sealed_lines',
        shown: 'lines_masked',
      }),
    );
  }
}
