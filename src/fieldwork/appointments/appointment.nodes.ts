/** Finds appointments, cards and village notices by id. */
import type { AppointmentId, CredentialId, VillageNoticeId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { AppointmentsContext } from './appointments.context.js';

export const APPOINTMENT_NODES: NodeReaders<AppointmentsContext> = {
  CadreAppointment: {
    action: 'appointment:read',
    read: ({ appointments, viewer, now }, id) => appointments.findById({ viewer, now }, id as AppointmentId),
  },
  CadreCredential: {
    action: 'appointment:read',
    read: ({ appointments, viewer, now }, id) => appointments.findCredential({ viewer, now }, id as CredentialId),
  },
  VillageNotice: {
    action: 'village-notice:read',
    read: ({ villageNotices, viewer, now }, id) => villageNotices.findById({ viewer, now }, id as VillageNoticeId),
  },
};
