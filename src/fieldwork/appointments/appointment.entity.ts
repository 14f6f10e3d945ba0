/**
 * One agreement with a person to be a cadre, from the application to its end; a new appointment has a row of its own.
 */
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
  /** The client makes the id, so that a repeated application is the same one. */
  @PrimaryKey({ type: 'uuid' }) id!: AppointmentId;
  /** The application makes this id; the first activation writes the cadre's own row under it. */
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
