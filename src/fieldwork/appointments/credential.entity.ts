/**
 * A cadre's official card. Its QR code is signed anew from this row each time; a lost card is revoked and replaced by
 * another row.
 */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { AppointmentId, CadreId, CredentialId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { Region } from '../../households/regions/region.entity.js';
import { Appointment } from './appointment.entity.js';

@Entity({ tableName: 'credentials' })
export class Credential {
  @PrimaryKey({ type: 'uuid' }) id!: CredentialId;
  @ManyToOne({ entity: () => Appointment, mapToPk: true, fieldName: 'appointment_id' }) appointmentId!: AppointmentId;
  @Property({ type: 'uuid' }) cadreId!: CadreId;
  @ManyToOne({ entity: () => Region, mapToPk: true, fieldName: 'region_code' }) regionCode!: RegionCode;
  @Property({ type: 'date' }) validFrom!: CivilDate;
  @Property({ type: 'date' }) validThrough!: CivilDate;
  @Property({ type: 'timestamptz' }) issuedAt!: Date;
  @Property({ type: 'timestamptz', nullable: true }) revokedAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) revocationReason: string | null = null;
}
