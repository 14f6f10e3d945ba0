/** A period in which a cadre may work. The steps of an appointment write it; all access checks read it. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { AppointmentId, CadreId } from '../../kernel/ids.js';
import { Appointment } from './appointment.entity.js';
import { Cadre } from '../cadres/cadre.entity.js';

@Entity({ tableName: 'cadre_appointments' })
export class CadreAppointment {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @ManyToOne({ entity: () => Cadre, mapToPk: true, fieldName: 'cadre_id' }) cadreId!: CadreId;
  @Property({ type: 'date' }) validFrom!: CivilDate;
  /** The last day of the period; null while no end is set. */
  @Property({ type: 'date', nullable: true }) validThrough: CivilDate | null = null;
  /** The appointment that gives the period; null for access from before appointments were recorded. */
  @ManyToOne({ entity: () => Appointment, mapToPk: true, fieldName: 'appointment_id', nullable: true })
  appointmentId: AppointmentId | null = null;
}
