/**
 * One step in the history of an appointment: the state it led to, the first day of that state, and who recorded it.
 * Rows are only ever added.
 */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { AppointmentId } from '../../kernel/ids.js';
import type { Role } from '../../platform/auth/viewer.js';
import type { AppointmentState } from './appointment-state.js';
import { Appointment } from './appointment.entity.js';

@Entity({ tableName: 'appointment_steps' })
export class AppointmentStep {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @ManyToOne({ entity: () => Appointment, mapToPk: true, fieldName: 'appointment_id' }) appointmentId!: AppointmentId;
  /** The number of the step within its appointment, from 1. */
  @Property({ type: 'smallint' }) place!: number;
  @Property({ type: 'text' }) state!: AppointmentState;
  @Property({ type: 'date' }) fromDay!: CivilDate;
  @Property({ type: 'timestamptz' }) recordedAt!: Date;
  @Property({ type: 'text' }) recordedBy!: string;
  @Property({ type: 'text' }) recordedRole!: Role;
  @Property({ type: 'text', nullable: true }) note: string | null = null;
}
