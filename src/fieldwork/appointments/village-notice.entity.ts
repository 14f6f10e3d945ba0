/** The notice that tells a village head of a cadre in the village, and who acknowledged it and when. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { AppointmentId, VillageNoticeId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { Region } from '../../households/regions/region.entity.js';
import { Appointment } from './appointment.entity.js';

@Entity({ tableName: 'village_notices' })
export class VillageNotice {
  @PrimaryKey({ type: 'uuid' }) id!: VillageNoticeId;
  @ManyToOne({ entity: () => Appointment, mapToPk: true, fieldName: 'appointment_id' }) appointmentId!: AppointmentId;
  @ManyToOne({ entity: () => Region, mapToPk: true, fieldName: 'region_code' }) regionCode!: RegionCode;
  @Property({ type: 'timestamptz' }) givenAt!: Date;
  @Property({ type: 'timestamptz', nullable: true }) acknowledgedAt: Date | null = null;
  /** The subject of the token of the person who acknowledged it; null until then. */
  @Property({ type: 'text', nullable: true }) acknowledgedBy: string | null = null;
  @Property({ type: 'text', nullable: true }) acknowledgedName: string | null = null;
  @Property({ type: 'text', nullable: true }) acknowledgedRole: string | null = null;
}
