/**
 * A change of a family's class or segment from a month on, with its evidence. Rows are only appended: of two for one month
 * the later one counts. The first row of a family has its terms since its registration.
 */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { Segment } from '../../kernel/segment.js';
import { Family } from './family.entity.js';

@Entity({ tableName: 'family_terms' })
export class FamilyTermsChange {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  /** The first day of the month from which it holds. */
  @Property({ type: 'date' }) fromMonth!: CivilDate;
  @Property({ type: 'text' }) careClass!: CareClass;
  @Property({ type: 'text' }) segment!: Segment;
  /** What the row changes; the value of the other field is only the one that held then. */
  @Property({ type: 'text' }) changes!: 'REGISTRATION' | 'CARE_CLASS' | 'SEGMENT' | 'BOTH';
  @Property({ type: 'text', nullable: true }) documentKind: string | null = null;
  @Property({ type: 'text', nullable: true }) documentNumber: string | null = null;
  @Property({ type: 'date', nullable: true }) documentDate: CivilDate | null = null;
  @Property({ type: 'text', nullable: true }) note: string | null = null;
  @Property({ type: 'text' }) recordedBy!: string;
  /** The second person; null where one is enough. */
  @Property({ type: 'text', nullable: true }) approvedBy: string | null = null;
  @Property({ type: 'timestamptz' }) recordedAt!: Date;
}
