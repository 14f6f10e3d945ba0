/** A family may change its class of care; rows that are there already are checked by the next migration. */
import { Migration } from '@mikro-orm/migrations';

export class ClassesThatChange extends Migration {
  override up(): void {
    this.addSql(`alter table membership_changes drop constraint membership_changes_kind_is_known,
      add constraint membership_changes_kind_is_known check (kind in
        ('CORRECTION', 'DEATH', 'LEAVING', 'MOVE', 'NEW_HEAD', 'MERGE_PEOPLE', 'MERGE_FAMILIES', 'SEGMENT', 'CARE_CLASS')) not valid`);
  }
}
