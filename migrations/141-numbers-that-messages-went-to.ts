/**
 * The numbers to which messages went are sealed, and stand masked beside, so that lists open none. The check stays
 * unvalidated: what came before was held by a narrower one.
 */
import { Migration } from '@mikro-orm/migrations';

const PHONES = `
alter table messages add column sealed_phone bytea;
alter table messages add column phone_masked text;
alter table messages add constraint messages_have_one_phone check (num_nonnulls(phone, sealed_phone) <= 1) not valid;
alter table messages drop constraint messages_that_went_out_have_words;
alter table messages add constraint messages_that_went_out_have_words check (state in ('QUEUED', 'SUPPRESSED', 'FAILED')
  or (num_nonnulls(phone, sealed_phone) = 1 and body is not null)) not valid;
`;

export class NumbersThatMessagesWentTo extends Migration {
  override up(): void {
    this.addSql(PHONES);
  }
}
