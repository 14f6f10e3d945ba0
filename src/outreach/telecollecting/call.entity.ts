/** A telephone call to a family: the caller, the purpose and the outcome. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, CallId, CampaignId, FamilyId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { Cadre } from '../../fieldwork/cadres/cadre.entity.js';
import { Family } from '../../households/families/family.entity.js';
import type { Role } from '../../platform/auth/viewer.js';
import type { CallOutcome, CallPurpose } from './call.js';
import { CallCampaign } from './campaign.entity.js';

@Entity({ tableName: 'calls' })
export class Call {
  @PrimaryKey({ type: 'uuid' }) id!: CallId;
  @ManyToOne({ entity: () => CallCampaign, mapToPk: true, fieldName: 'campaign_id', nullable: true })
  campaignId: CampaignId | null = null;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  /** The subject of the caller's token. */
  @Property({ type: 'text' }) caller!: string;
  @Property({ type: 'text' }) callerName!: string;
  @Property({ type: 'text' }) callerRole!: Role;
  @Property({ type: 'text' }) purpose!: CallPurpose;
  @Property({ type: 'text' }) outcome!: CallOutcome;
  @Property({ type: 'text', nullable: true }) note: string | null = null;
  @Property({ type: RupiahType, nullable: true }) promisedAmount: Rupiah | null = null;
  /** What will be due on the promised day. */
  @Property({ type: RupiahType, nullable: true }) promisedDue: Rupiah | null = null;
  @Property({ type: 'date', nullable: true }) promisedFor: CivilDate | null = null;
  @Property({ type: 'timestamptz' }) calledAt!: Date;
  @Property({ type: 'timestamptz' }) recordedAt!: Date;
  /** When the family asked to be called again. */
  @Property({ type: 'timestamptz', nullable: true }) callBackAt: Date | null = null;
  @ManyToOne({ entity: () => Cadre, mapToPk: true, fieldName: 'cadre_id', nullable: true })
  cadreId: CadreId | null = null;
}
