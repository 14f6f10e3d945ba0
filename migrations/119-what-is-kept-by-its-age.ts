/** Finds what is old and still has words or a note, so that a batch of forgetting reads no more rows than it forgets. */
import { Migration } from '@mikro-orm/migrations';

const INDEXES: Readonly<Record<string, string>> = {
  messages_with_words: `messages (queued_at) where body is not null and state <> 'QUEUED'`,
  calls_with_notes: 'calls (called_at) where note is not null',
  visits_with_notes: 'visits (visited_at) where note is not null',
};

export class WhatIsKeptByItsAge extends Migration {
  override up(): void {
    for (const [name, of] of Object.entries(INDEXES)) {
      this.addSql(`drop index concurrently if exists ${name};`);
      this.addSql(`create index concurrently ${name} on ${of};`);
    }
  }

  override isTransactional(): boolean {
    return false;
  }
}
