/** The answers of banks about payments in doubt are sealed, and the numbers to which codes are sent. */
import { Migration } from '@mikro-orm/migrations';

const ANSWERS = `
alter table payment_doubt_attempts add column sealed_answer bytea;
alter table payment_doubt_attempts add constraint payment_doubt_attempts_have_one_answer check (num_nonnulls(raw_answer, sealed_answer) <= 1) not valid;
`;

const UNCHANGED = ['id', 'doubt_id', 'asked_at', 'asked_by', 'outcome', 'detail', 'http_status', 'response_code'];

/** Whoever owns the table may seal an answer anew, and change nothing else of an attempt. */
const SEALED_ANEW = `
drop trigger payment_doubt_attempts_are_append_only on payment_doubt_attempts;
create trigger payment_doubt_attempts_are_append_only before delete or truncate or update of ${UNCHANGED.join(', ')}
  on payment_doubt_attempts for each statement execute function refuse_change();
create trigger payment_doubt_attempts_stay_sealed before update of raw_answer, sealed_answer on payment_doubt_attempts
  for each row when (new.raw_answer is not null or new.sealed_answer is null) execute function refuse_change();
`;

const PHONES = `
alter table sign_in_requests add column sealed_phone bytea;
alter table sign_in_requests add constraint sign_in_requests_have_one_phone check (num_nonnulls(phone, sealed_phone) <= 1) not valid;
`;

export class AnswersAndNumbersThatAreSealed extends Migration {
  override up(): void {
    this.addSql(ANSWERS);
    this.addSql(SEALED_ANEW);
    this.addSql(PHONES);
  }
}
