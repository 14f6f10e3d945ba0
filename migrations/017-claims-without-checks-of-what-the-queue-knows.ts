/** A claim is written from the locked row of its queue, which names family and campaign already: checking them again made operators wait. */
import { Migration } from '@mikro-orm/migrations';

export class ClaimsWithoutChecksOfWhatTheQueueKnows extends Migration {
  override up(): void {
    this.addSql(
      'alter table call_claims drop constraint call_claims_family_id_fkey, drop constraint call_claims_campaign_id_fkey',
    );
  }
}
