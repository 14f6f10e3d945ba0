/** A complaint: what it is about, how far people have brought it, and by when it must be answered and closed. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CadreId, ComplaintId, FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { Family } from '../../households/families/family.entity.js';
import { Region } from '../../households/regions/region.entity.js';
import { Cadre } from '../cadres/cadre.entity.js';
import type { ComplaintCategory, ComplaintChannel, ComplaintLevel, ComplaintState } from './complaint-words.js';

@Entity({ tableName: 'complaints' })
export class Complaint {
  @PrimaryKey({ type: 'uuid' }) id!: ComplaintId;
  @Property({ type: 'text' }) category!: ComplaintCategory;
  @Property({ type: 'text' }) level!: ComplaintLevel;
  @Property({ type: 'text' }) channel!: ComplaintChannel;
  @Property({ type: 'text' }) state!: ComplaintState;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id', nullable: true })
  familyId: FamilyId | null = null;
  @ManyToOne({ entity: () => Cadre, mapToPk: true, fieldName: 'about_cadre_id', nullable: true })
  aboutCadreId: CadreId | null = null;
  @ManyToOne({ entity: () => Region, mapToPk: true, fieldName: 'region_code' }) regionCode!: RegionCode;
  @Property({ type: 'text' }) description!: string;
  @Property({ type: 'text' }) filedBy!: string;
  @ManyToOne({ entity: () => Cadre, mapToPk: true, fieldName: 'filed_by_cadre_id', nullable: true })
  filedByCadreId: CadreId | null = null;
  @Property({ type: 'timestamptz' }) filedAt!: Date;
  @Property({ type: 'timestamptz' }) receivedAt!: Date;
  @Property({ type: 'timestamptz', nullable: true }) answerDueAt: Date | null = null;
  @Property({ type: 'timestamptz' }) closeDueAt!: Date;
  @Property({ type: 'timestamptz', nullable: true }) answeredAt: Date | null = null;
  @Property({ type: 'timestamptz', nullable: true }) escalatedAt: Date | null = null;
  @Property({ type: 'timestamptz', nullable: true }) closedAt: Date | null = null;
  /** When subscribers were told that a deadline had escalated the complaint; null until then. */
  @Property({ type: 'timestamptz', nullable: true }) escalationAnnouncedAt: Date | null = null;
}
