/** One step of an appointment's history: appended with the step itself, never changed. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../kernel/civil-date.js';
import type { AppointmentId } from '../kernel/ids.js';
import type { AppointmentState } from './appointment-state.js';

@Entity({ tableName: 'appointment_steps' })
export class AppointmentStep {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) appointmentId!: AppointmentId;
  /** 1 is the application. */
  @Property({ type: 'smallint' }) place!: number;
  @Property({ type: 'text' }) state!: AppointmentState;
  /** The first day on which the state counts; an end that is set for later lies ahead. */
  @Property({ type: 'date' }) fromDay!: CivilDate;
  @Property({ type: 'timestamptz' }) recordedAt!: Date;
  /** The subject of the token. */
  @Property({ type: 'text' }) recordedBy!: string;
  @Property({ type: 'text' }) recordedRole!: string;
  @Property({ type: 'text', nullable: true }) note: string | null = null;
}
