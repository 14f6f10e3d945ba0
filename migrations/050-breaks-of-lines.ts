/** Breaks may be of a line that cannot be read, of a correction, and of another account under the same reference. */
import { Migration } from '@mikro-orm/migrations';

const CLASSES = [
  'at-partner-not-here',
  'here-not-at-partner',
  'amount-differs',
  'status-differs',
  'paid-twice-at-partner',
  'duplicate-line',
  'timing',
  'unknown-account',
  'another-account',
  'unreadable-line',
  'correction',
].map((one) => `'${one}'`);

export class BreaksOfLines extends Migration {
  override up(): void {
    this.addSql(`alter table settlement_breaks drop constraint settlement_breaks_class_is_known,
      add constraint settlement_breaks_class_is_known check (class in (${CLASSES.join(', ')})) not valid`);
  }
}
