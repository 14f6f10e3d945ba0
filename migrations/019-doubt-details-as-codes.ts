/** What was wrong with a partner's answer is kept as a code, so that each reader has it in the own language. */
import { Migration } from '@mikro-orm/migrations';

export class DoubtDetailsAsCodes extends Migration {
  override up(): void {
    this.addSql(`
      update payment_doubt_attempts set detail = case detail
        when 'the bank gave no token' then 'no-token'
        when 'the bank could not be reached' then 'unreachable'
        when 'the bank did not answer in time' then 'late'
        when 'the answer is too long' then 'too-long'
        when 'a refusal or an unreadable answer' then 'refused'
        when 'an answer about another payment' then 'other-payment'
        when 'settled, and no amount said' then 'no-amount'
        when 'an unknown flag' then 'unknown-flag'
        when 'booked here, not paid at the partner' then 'booked-here-not-paid-there'
        when 'refused here, settled at the partner' then 'refused-here-settled-there'
        when 'taken back here, settled at the partner' then 'reversed-here-settled-there'
        when 'another amount at the partner' then 'other-amount-there'
        when 'booked here for another account' then 'other-account-here'
        when 'booked here with other content' then 'other-content-here'
        else 'unreadable' end
      where detail is not null`);
  }
}
