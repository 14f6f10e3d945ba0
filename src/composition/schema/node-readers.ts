/** How each kind of node is read by its id: through its capability's own reader, so that a viewer's scope holds here too. */
import type { AppointmentsContext } from '../../fieldwork/appointments/index.js';
import type { Action } from '../../platform/auth/index.js';
import type { ComplaintsContext } from '../../fieldwork/complaints/index.js';
import type { EducationContext } from '../../fieldwork/education/index.js';
import type { FacilitiesContext } from '../../households/facilities/index.js';
import type {
  AppointmentId,
  CadreId,
  ComplaintId,
  EducationSessionId,
  FacilityId,
  FamilyId,
  InstalmentPlanId,
  MessageCampaignId,
  MessageId,
  ParticipantId,
  PaymentId,
  VisitId,
} from '../../kernel/ids.js';
import type { InstalmentsContext } from '../../households/instalments/index.js';
import type { MessagesContext } from '../../outreach/messages/index.js';
import type { PaymentsContext } from '../../money/payments/index.js';

/** Everything the readers below need; the composed context has it. */
export type NodeContext = PaymentsContext &
  FacilitiesContext &
  AppointmentsContext &
  ComplaintsContext &
  EducationContext &
  InstalmentsContext &
  MessagesContext;

export interface NodeReader {
  /** The table whose ids these nodes have. */
  readonly table: string;
  /** Without it the node looks missing. */
  readonly action: Action;
  readonly read: (context: NodeContext, id: string) => Promise<object | null>;
}

/** By GraphQL type; every type that implements Node stands here. */
export const NODE_READERS: Readonly<Record<string, NodeReader>> = {
  Family: {
    table: 'families',
    action: 'family:read',
    read: async ({ familyById }, id) => familyById.load(id as FamilyId),
  },
  Participant: {
    table: 'participants',
    action: 'participant:read',
    read: async ({ participants, familyById }, id) => {
      const person = await participants.findByKey({ by: 'id', value: id as ParticipantId });
      return person !== null && (await familyById.load(person.familyId)) !== null ? person : null;
    },
  },
  InstalmentPlan: {
    table: 'instalment_plans',
    action: 'instalment:read',
    read: async ({ instalmentPlans, sight }, id) => instalmentPlans.findById(sight, id as InstalmentPlanId),
  },
  Cadre: {
    table: 'cadres',
    action: 'cadre:read',
    read: async ({ cadreLoaders }, id) => cadreLoaders.byId.load(id as CadreId),
  },
  CadreAppointment: {
    table: 'appointments',
    action: 'appointment:read',
    read: ({ appointments, viewer, now }, id) => appointments.findById({ viewer, now }, id as AppointmentId),
  },
  Visit: {
    table: 'visits',
    action: 'visit:read',
    read: ({ visits, sight }, id) => visits.findById(sight, id as VisitId),
  },
  Message: {
    table: 'messages',
    action: 'message:read',
    read: ({ messages, sight }, id) => messages.findById(sight, id as MessageId),
  },
  MessageCampaign: {
    table: 'message_campaigns',
    action: 'message-campaign:read',
    read: ({ messageCampaigns, campaignScope }, id) =>
      messageCampaigns.findById(campaignScope, id as MessageCampaignId),
  },
  Payment: {
    table: 'payments',
    action: 'payment:read',
    read: ({ payments, sight }, id) => payments.findById(sight, id as PaymentId),
  },
  Facility: {
    table: 'facilities',
    action: 'facility:read',
    read: ({ facilities }, id) => facilities.findById(id as FacilityId),
  },
  Complaint: {
    table: 'complaints',
    action: 'complaint:read',
    read: ({ complaints, sight }, id) => complaints.findById(sight, id as ComplaintId),
  },
  EducationSession: {
    table: 'education_sessions',
    action: 'education:read',
    read: ({ education, sight }, id) => education.findById(sight, id as EducationSessionId),
  },
};
