/** A family as it is insured and billed: one family card, one class, one account. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyCardNumber } from '../../kernel/family-card-number.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { Segment } from '../../kernel/segment.js';
import { Region } from '../regions/region.entity.js';

@Entity({ tableName: 'families' })
export class Family {
  @PrimaryKey({ type: 'uuid' }) id!: FamilyId;
  @Property({ type: 'text' }) familyCardNumber!: FamilyCardNumber;
  @ManyToOne({ entity: () => Region, mapToPk: true, fieldName: 'region_code' }) regionCode!: RegionCode;
  @Property({ type: 'text' }) careClass!: CareClass;
  /** The first of the last month that is paid for the whole family. */
  @Property({ type: 'date' }) paidThrough!: CivilDate;
  /** Money received and not yet applied to a month. */
  @Property({ type: RupiahType, defaultRaw: '0' }) credit!: Rupiah;
  @Property({ type: 'timestamptz' }) registeredAt!: Date;
  @Property({ type: 'text', default: 'PBPU' }) segment: Segment = 'PBPU';
  /** Members without an end of cover who are billed from the next month on; kept by triggers from the participants. */
  @Property({ type: 'smallint', default: 0 }) steadyMembers = 0;
  /** Cover of the other members, each `from/through` in months; kept by triggers from the participants. */
  @Property({ type: 'text[]', nullable: true }) otherCover: string[] | null = null;
  /** The day from which a newly registered family may pay its first premium; null for a family that was covered before such days were kept. */
  @Property({ type: 'date', nullable: true }) firstPremiumFrom: CivilDate | null = null;
}
