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
  /** The class of the last terms; `terms` has it by month where it ever changed. */
  @Property({ type: 'text' }) careClass!: CareClass;
  /** The first day of the last month that is paid for the whole family. */
  @Property({ type: 'date' }) paidThrough!: CivilDate;
  /** The money that was received and is not yet applied to a month. */
  @Property({ type: RupiahType, defaultRaw: '0' }) credit!: Rupiah;
  @Property({ type: 'timestamptz' }) registeredAt!: Date;
  /** The segment of the last terms, as above. */
  @Property({ type: 'text', default: 'PBPU' }) segment: Segment = 'PBPU';
  /** The terms by month, each `2026-12/II/PBPU`, ascending; null for a family without a change. */
  @Property({ type: 'text[]', nullable: true }) terms: string[] | null = null;
  /** The number of members billed from the next month on without an end; triggers keep it equal to the participants. */
  @Property({ type: 'smallint', default: 0 }) steadyMembers = 0;
  /** The cover of the other members, each `from/through` in months; triggers keep it equal to the participants. */
  @Property({ type: 'text[]', nullable: true }) otherCover: string[] | null = null;
  /** The day from which the first premium may be paid; null for families registered before such days were recorded. */
  @Property({ type: 'date', nullable: true }) firstPremiumFrom: CivilDate | null = null;
  /** When money last moved for the family; null before the first time. No later posting is dated before it. */
  @Property({ type: 'timestamptz', nullable: true }) lastPostedAt: Date | null = null;
}
