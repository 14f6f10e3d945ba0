/** Who asked a bank is told by the name that the glossary has for the job. */
import { Migration } from '@mikro-orm/migrations';

export class TheInquiryJobByItsName extends Migration {
  override up(): void {
    this.addSql(`update payment_doubt_attempts set asked_by = 'inquiry-job' where asked_by = 'sweep'`);
  }
}
