/** The row of one debit that a bank was asked to make on a day, and why it failed if it did. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { DebitAttemptId, FamilyId, MandateId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { VirtualAccount } from '../../kernel/virtual-account.js';
import { Family } from '../../households/families/family.entity.js';
import type { DebitBank } from './debit-policy.js';
import { Mandate } from './mandate.entity.js';

@Entity({ tableName: 'debit_attempts' })
export class DebitAttempt {
  @PrimaryKey({ type: 'uuid' }) id!: DebitAttemptId;
  @ManyToOne({ entity: () => Mandate, mapToPk: true, fieldName: 'mandate_id' }) mandateId!: MandateId;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  @Property({ type: 'text', collation: 'C' }) regionCode!: RegionCode;
  @Property({ type: 'text' }) bank!: DebitBank;
  @Property({ type: 'date' }) debitDay!: CivilDate;
  /** Our reference of the debit, which the bank's payment carries. */
  @Property({ type: 'text' }) reference!: string;
  @Property({ type: 'text' }) virtualAccount!: VirtualAccount;
  @Property({ type: RupiahType }) amount!: Rupiah;
  @Property({ type: 'timestamptz', nullable: true }) failedAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) failureReason: string | null = null;
}
