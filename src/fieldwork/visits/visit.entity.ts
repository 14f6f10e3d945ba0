/** A cadre's visit to a family: planned for a day, then completed with its outcome. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId, VisitId } from '../../kernel/ids.js';
import { Family } from '../../households/families/family.entity.js';
import { Cadre } from '../cadres/cadre.entity.js';
import type { VerificationReason, VerificationState } from './verification-words.js';
import type { VisitOutcome, VisitState } from './visit-outcome.js';

@Entity({ tableName: 'visits' })
export class Visit {
  /** The cadre's phone makes the id, so that a repeated request is the same visit. */
  @PrimaryKey({ type: 'uuid' }) id!: VisitId;
  @ManyToOne({ entity: () => Cadre, mapToPk: true, fieldName: 'cadre_id' }) cadreId!: CadreId;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  @Property({ type: 'text' }) state!: VisitState;
  @Property({ type: 'date', nullable: true }) plannedFor: CivilDate | null = null;
  @Property({ type: 'timestamptz', nullable: true }) visitedAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) outcome: VisitOutcome | null = null;
  @Property({ type: 'text', nullable: true }) note: string | null = null;
  @Property({ type: 'double', nullable: true }) latitude: number | null = null;
  @Property({ type: 'double', nullable: true }) longitude: number | null = null;
  @Property({ type: 'timestamptz' }) recordedAt!: Date;
  /** The radius in metres within which the true position lies; null when the phone did not say. */
  @Property({ type: 'integer', nullable: true }) accuracyMeters: number | null = null;
  /** Whether the visit is verified; null while it is planned, and for visits from before there was a rule. */
  @Property({ type: 'text', nullable: true }) verification: VerificationState | null = null;
  @Property({ type: 'text[]', nullable: true }) verificationReasons: VerificationReason[] | null = null;
  @Property({ type: 'integer', nullable: true }) distanceMeters: number | null = null;
}
