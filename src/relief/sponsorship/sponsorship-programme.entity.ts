/** A donor's programme: the regions and families for which it pays, and the months. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { DonorId, ProgrammeId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { Donor } from './donor.entity.js';

@Entity({ tableName: 'sponsorship_programmes' })
export class SponsorshipProgramme {
  @PrimaryKey({ type: 'uuid' }) id!: ProgrammeId;
  @ManyToOne({ entity: () => Donor, mapToPk: true, fieldName: 'donor_id' }) donorId!: DonorId;
  @Property({ type: 'text' }) name!: string;
  @Property({ type: 'text[]' }) regionCodes!: RegionCode[];
  @Property({ type: 'text', nullable: true }) careClass: CareClass | null = null;
  @Property({ type: 'smallint' }) monthsMin!: number;
  @Property({ type: 'smallint' }) monthsMax!: number;
  @Property({ type: 'smallint' }) monthsAhead!: number;
  @Property({ type: 'date' }) validFrom!: CivilDate;
  @Property({ type: 'date' }) validThrough!: CivilDate;
  @Property({ type: 'timestamptz' }) openedAt!: Date;
  @Property({ type: 'text' }) openedBy!: string;
}
