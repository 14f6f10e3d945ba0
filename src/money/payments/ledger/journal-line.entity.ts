/** The row of one line of a balanced journal entry. Rows are only ever added. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../../platform/db/money-types.js';
import type { CivilDate } from '../../../kernel/civil-date.js';
import type { FamilyId, PartnerId, PaymentId } from '../../../kernel/ids.js';
import type { Rupiah } from '../../../kernel/rupiah.js';
import type { LedgerAccount } from '../posting/posting-decision.js';

@Entity({ tableName: 'journal_lines' })
export class JournalLine {
  declare [PrimaryKeyProp]?: ['entryId', 'line'];
  /** The id of a payment or of a ledger entry. */
  @PrimaryKey({ type: 'uuid' }) entryId!: string;
  @PrimaryKey({ type: 'smallint' }) line!: number;
  @Property({ type: 'uuid', nullable: true }) paymentId: PaymentId | null = null;
  @Property({ type: 'uuid', nullable: true }) partnerId: PartnerId | null = null;
  @Property({ type: 'uuid', nullable: true }) familyId: FamilyId | null = null;
  @Property({ type: 'text' }) account!: LedgerAccount;
  @Property({ type: 'text' }) side!: 'debit' | 'credit';
  @Property({ type: RupiahType }) amount!: Rupiah;
  @Property({ type: 'date', nullable: true }) firstMonth: CivilDate | null = null;
  @Property({ type: 'date', nullable: true }) lastMonth: CivilDate | null = null;
  @Property({ type: 'timestamptz' }) postedAt!: Date;
}
