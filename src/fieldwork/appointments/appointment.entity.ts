/** One agreement with somebody to be a cadre, from the application to its end; whoever is appointed again has another one. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { AppointmentId, BranchId, CadreId, CredentialId } from '../../kernel/ids.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { Region } from '../../households/regions/region.entity.js';
import { Branch } from '../cadres/branch.entity.js';
import type { AppointmentState } from './appointment-state.js';

@Entity({ tableName: 'appointments' })
export class Appointment {
  /** Made by the client, so that a repeated application is the same one. */
  @PrimaryKey({ type: 'uuid' }) id!: AppointmentId;
  /** Made with the application; the cadre's own row is written by the first activation. */
  @Property({ type: 'uuid' }) cadreId!: CadreId;
  @ManyToOne({ entity: () => Branch, mapToPk: true, fieldName: 'branch_id' }) branchId!: BranchId;
  @ManyToOne({ entity: () => Region, mapToPk: true, fieldName: 'home_region_code' }) homeRegionCode!: RegionCode;
  @Property({ type: 'text' }) name!: string;
  @Property({ type: 'text' }) phone!: PhoneNumber;
  @Property({ type: 'text' }) photoReference!: string;
  @Property({ type: 'text' }) state!: AppointmentState;
  @Property({ type: 'timestamptz' }) appliedAt!: Date;
  @Property({ type: 'text', nullable: true }) recommendedBy: string | null = null;
  @Property({ type: 'text', nullable: true }) recommendationNumber: string | null = null;
  @Property({ type: 'date', nullable: true }) recommendedOn: CivilDate | null = null;
  @Property({ type: 'date', nullable: true }) trainedOn: CivilDate | null = null;
  @Property({ type: 'text', nullable: true }) trainer: string | null = null;
  @Property({ type: 'uuid', nullable: true }) credentialId: CredentialId | null = null;
  @Property({ type: 'date', nullable: true }) validFrom: CivilDate | null = null;
  @Property({ type: 'date', nullable: true }) validThrough: CivilDate | null = null;
}
