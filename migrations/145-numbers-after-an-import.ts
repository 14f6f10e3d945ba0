/** Lets an upload of families move the sequence of new card numbers past those of the file, as it did before sessions ran as a role of their own. */
import { Migration } from '@mikro-orm/migrations';

export class NumbersAfterAnImport extends Migration {
  override up(): void {
    this.addSql('grant select, update on sequence card_numbers to sigap_run;');
  }
}
