/** A photo that was handed in with an appointment; the newest is the one that counts. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { AppointmentId } from '../../kernel/ids.js';
import { Appointment } from './appointment.entity.js';

@Entity({ tableName: 'cadre_photos' })
export class CadrePhoto {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @ManyToOne({ entity: () => Appointment, mapToPk: true, fieldName: 'appointment_id' }) appointmentId!: AppointmentId;
  @Property({ type: 'text' }) mediaType!: string;
  @Property({ type: 'blob' }) content!: Buffer;
  @Property({ type: 'text' }) addedBy!: string;
  @Property({ type: 'timestamptz' }) addedAt!: Date;
}
