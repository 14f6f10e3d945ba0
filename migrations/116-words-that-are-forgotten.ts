/**
 * What is kept for a time only: a message of which the words were forgotten went out all the same, people of families that
 * ended have a pseudonym, and the server may delete old requests to sign in. Only who owns the tables deletes an address,
 * and says so in the transaction.
 */
import { Migration } from '@mikro-orm/migrations';

const MESSAGES = `
alter table messages add column are_words_forgotten boolean not null default false;
alter table messages drop constraint messages_that_went_out_have_words;
alter table messages add constraint messages_that_went_out_have_words check (state in ('QUEUED', 'SUPPRESSED', 'FAILED')
  or are_words_forgotten or (num_nonnulls(phone, sealed_phone) = 1 and body is not null)) not valid;
`;
const PEOPLE = 'alter table participants add column forgotten_at timestamptz;';
const SIGN_INS = 'grant delete on sign_in_requests to sigap_run;';

/** The role of the server may neither change nor delete a row of these, whatever it sets. */
const unlessForgotten = (table: string): string => `
create or replace trigger ${table}_are_append_only before update or delete on ${table}
  for each statement when (current_setting('sigap.retention', true) is distinct from 'on') execute function refuse_change();
create trigger ${table}_are_not_emptied before truncate on ${table}
  for each statement execute function refuse_change();
`;

export class WordsThatAreForgotten extends Migration {
  override up(): void {
    for (const statement of [MESSAGES, PEOPLE, SIGN_INS, ...['family_addresses', 'family_places'].map(unlessForgotten)])
      this.addSql(statement);
  }
}
