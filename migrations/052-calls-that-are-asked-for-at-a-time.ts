/** A family asks to be called again at a time; the next migration validates what an outcome may be. */
import { Migration } from '@mikro-orm/migrations';

const OUTCOMES = [
  'PROMISED_TO_PAY',
  'PAID_ALREADY',
  'NO_ANSWER',
  'WRONG_NUMBER',
  'REFUSED',
  'DECEASED',
  'MOVED',
  'CHANGED_SEGMENT',
  'ASKS_REHAB',
  'CALL_BACK',
];

export class CallsThatAreAskedForAtATime extends Migration {
  override up(): void {
    const listed = OUTCOMES.map((outcome) => `'${outcome}'`).join(', ');
    this.addSql(`alter table calls drop constraint calls_outcome_is_known,
      add constraint calls_outcome_is_known check (outcome in (${listed})) not valid,
      add constraint calls_back_at_a_time check ((outcome = 'CALL_BACK') = (call_back_at is not null)) not valid;`);
  }
}
