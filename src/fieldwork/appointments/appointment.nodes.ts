/** Appointments by their ids. */
import type { AppointmentId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { AppointmentsContext } from './appointments.context.js';

export const APPOINTMENT_NODES: NodeReaders<AppointmentsContext> = {
  CadreAppointment: {
    table: 'appointments',
    action: 'appointment:read',
    read: ({ appointments, viewer, now }, id) => appointments.findById({ viewer, now }, id as AppointmentId),
  },
};
