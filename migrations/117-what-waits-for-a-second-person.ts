/** What waits for a second person is found without reading what was decided. */
import { Migration } from '@mikro-orm/migrations';

const INDEXES = [
  ['visits_proposed', "visits (recorded_at, id) where verification = 'PROPOSED'"],
  ['write_offs_proposed', "write_offs (region_code, proposed_at, id) where state = 'PROPOSED'"],
  ['reimbursement_claims_submitted', "reimbursement_claims (submitted_at, id) where state = 'SUBMITTED'"],
  ['counter_days_open', 'counter_days (day) where closed_at is null'],
  ['payment_doubts_not_closed', 'payment_doubts (raised_at) where closed_at is null'],
] as const;

export class WhatWaitsForASecondPerson extends Migration {
  override up(): void {
    for (const [name, columns] of INDEXES) {
      this.addSql(`drop index concurrently if exists ${name};`);
      this.addSql(`create index concurrently ${name} on ${columns};`);
    }
  }

  override isTransactional(): boolean {
    return false;
  }
}
