/** A family's answers about its means, what the rule of that day decided, and its referral. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId, HardshipAssessmentId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { Cadre } from '../../fieldwork/cadres/cadre.entity.js';
import { Family } from '../../households/families/family.entity.js';
import type { Role } from '../../platform/auth/viewer.js';
import type { HardshipContact } from './assessment.js';
import type { Ability, Route, RouteReason } from './decide-route.js';
import type { SavedAnswers } from './hardship.queries.js';
import type { ReferralState } from './referral.js';

@Entity({ tableName: 'hardship_assessments' })
export class HardshipAssessment {
  @PrimaryKey({ type: 'uuid' }) id!: HardshipAssessmentId;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  @Property({ type: 'text', collation: 'C' }) regionCode!: RegionCode;
  @ManyToOne({ entity: () => Cadre, mapToPk: true, fieldName: 'cadre_id', nullable: true })
  cadreId: CadreId | null = null;
  @Property({ type: 'text' }) contact!: HardshipContact;
  /** The visit or call at which the household was asked; null for neither. */
  @Property({ type: 'uuid', nullable: true }) contactId: string | null = null;
  @Property({ type: 'jsonb' }) answers!: SavedAnswers;
  @Property({ type: 'smallint' }) monthsInArrears!: number;
  /** The first day of the policy that decided. */
  @Property({ type: 'date' }) policyFrom!: CivilDate;
  @Property({ type: 'text' }) ability!: Ability;
  @Property({ type: 'text' }) route!: Route;
  @Property({ type: 'jsonb' }) reasons!: RouteReason[];
  @Property({ type: 'text', nullable: true }) referral: ReferralState | null = null;
  @Property({ type: 'timestamptz' }) madeAt!: Date;
  @Property({ type: 'timestamptz' }) recordedAt!: Date;
  @Property({ type: 'text' }) recordedBy!: string;
  @Property({ type: 'text' }) recordedByRole!: Role;
}
