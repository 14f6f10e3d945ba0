/**
 * The row of an entry beside payments: a reversal, money out of suspense, a sponsorship and the like. Rows are only
 * ever added.
 */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../../platform/db/money-types.js';
import type { CivilDate } from '../../../kernel/civil-date.js';
import type { CadreId, EntryId, FamilyId, PartnerId, PaymentId } from '../../../kernel/ids.js';
import type { RegionCode } from '../../../kernel/region-code.js';
import type { Rupiah } from '../../../kernel/rupiah.js';
import { Cadre } from '../../../fieldwork/cadres/cadre.entity.js';
import { Family } from '../../../households/families/family.entity.js';
import type { EntryKind } from '../posting/ledger-entry.js';
import { Partner } from '../../partners/partner.entity.js';

@Entity({ tableName: 'ledger_entries' })
export class LedgerEntry {
  @PrimaryKey({ type: 'uuid' }) id!: EntryId;
  /** The key of the fact that is booked, so that it is booked once. */
  @Property({ type: 'text' }) entryKey!: string;
  @Property({ type: 'text' }) kind!: EntryKind;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id', nullable: true })
  familyId: FamilyId | null = null;
  @ManyToOne({ entity: () => Partner, mapToPk: true, fieldName: 'partner_id', nullable: true })
  partnerId: PartnerId | null = null;
  @Property({ type: 'uuid', nullable: true }) paymentId: PaymentId | null = null;
  @Property({ type: 'text', collation: 'C', nullable: true }) regionCode: RegionCode | null = null;
  @ManyToOne({ entity: () => Cadre, mapToPk: true, fieldName: 'cadre_id', nullable: true })
  cadreId: CadreId | null = null;
  @Property({ type: RupiahType }) amount!: Rupiah;
  @Property({ type: 'text' }) reason!: string;
  @Property({ type: 'text' }) requestedBy!: string;
  @Property({ type: 'text', nullable: true }) approvedBy: string | null = null;
  @Property({ type: 'timestamptz' }) postedAt!: Date;
  @Property({ type: 'date', nullable: true }) paidThroughBefore: CivilDate | null = null;
  @Property({ type: 'date', nullable: true }) paidThroughAfter: CivilDate | null = null;
  @Property({ type: RupiahType, nullable: true }) creditBefore: Rupiah | null = null;
  @Property({ type: RupiahType, nullable: true }) creditAfter: Rupiah | null = null;
}
