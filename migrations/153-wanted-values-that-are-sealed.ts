/** What a family wants put right is sealed: it names numbers and dates of birth. */
import { Migration } from '@mikro-orm/migrations';

const WANTED = `
alter table data_requests add column sealed_wanted bytea;
alter table data_requests drop constraint data_requests_of_corrections_say_what;
alter table data_requests add constraint data_requests_of_corrections_say_what check ((kind = 'CORRECTION') = (field is not null)
  and num_nonnulls(field) = num_nonnulls(wanted, sealed_wanted)) not valid;
`;

export class WantedValuesThatAreSealed extends Migration {
  override up(): void {
    this.addSql(WANTED);
  }
}
