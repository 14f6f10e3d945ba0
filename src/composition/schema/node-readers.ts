/** Lists the readers that read each kind of node by its id: one line for each room that has nodes. */
import { APPOINTMENT_NODES } from '../../fieldwork/appointments/index.js';
import { CADRE_NODES } from '../../fieldwork/cadres/index.js';
import { COMPLAINT_NODES } from '../../fieldwork/complaints/index.js';
import { EDUCATION_NODES } from '../../fieldwork/education/index.js';
import { PORTFOLIO_NODES } from '../../fieldwork/portfolios/index.js';
import { REIMBURSEMENT_NODES } from '../../fieldwork/reimbursements/index.js';
import { RESTRICTION_NODES } from '../../fieldwork/restrictions/index.js';
import { VISIT_NODES } from '../../fieldwork/visits/index.js';
import { FACILITY_NODES } from '../../households/facilities/index.js';
import { FAMILY_NODES } from '../../households/families/index.js';
import { INSTALMENT_NODES } from '../../households/instalments/index.js';
import { invariant } from '../../kernel/invariant.js';
import { ASSISTED_PAYMENT_NODES } from '../../money/assisted-payments/index.js';
import { COLLECTION_POLICY_NODES } from '../../money/collection-policy/index.js';
import { COUNTER_NODES } from '../../money/counters/index.js';
import { PAYMENT_CODE_NODES } from '../../money/payment-codes/index.js';
import { PAYMENT_NODES } from '../../money/payments/index.js';
import { MEMBERSHIP_CHANGE_NODES } from '../../membership/changes/index.js';
import { DATA_REQUEST_NODES } from '../../data-rights/requests/index.js';
import { FAMILY_REFUND_NODES } from '../../membership/refunds/index.js';
import { DUNNING_NODES } from '../../outreach/dunning/index.js';
import { MESSAGE_NODES } from '../../outreach/messages/index.js';
import { TELECOLLECTING_NODES } from '../../outreach/telecollecting/index.js';
import { PARTNER_DELIVERY_NODES } from '../../partners/deliveries/index.js';
import { DESTINATION_NODES } from '../../partners/destinations/index.js';
import { PAYMENT_DOUBT_NODES } from '../../partners/doubts/index.js';
import { MANDATE_NODES } from '../../partners/mandates/index.js';
import { PARTNER_NODES } from '../../money/partners/index.js';
import { HARDSHIP_NODES } from '../../relief/hardship/index.js';
import { SPONSORSHIP_NODES } from '../../relief/sponsorship/index.js';
import { WRITE_OFF_NODES } from '../../relief/write-offs/index.js';
import { SETTLEMENT_NODES } from '../../partners/settlement/index.js';
import { ACCESS_NODES } from '../../platform/access/index.js';
import { POLICY_NODES } from '../../platform/policies/index.js';
import type { ContextOfNodes, NodeReaders } from '../../platform/graphql/index.js';

const ROOMS = [
  POLICY_NODES,
  ACCESS_NODES,
  FAMILY_NODES,
  INSTALMENT_NODES,
  FACILITY_NODES,
  RESTRICTION_NODES,
  CADRE_NODES,
  APPOINTMENT_NODES,
  PORTFOLIO_NODES,
  VISIT_NODES,
  COMPLAINT_NODES,
  EDUCATION_NODES,
  REIMBURSEMENT_NODES,
  COLLECTION_POLICY_NODES,
  COUNTER_NODES,
  PAYMENT_CODE_NODES,
  PAYMENT_NODES,
  ASSISTED_PAYMENT_NODES,
  DUNNING_NODES,
  MESSAGE_NODES,
  TELECOLLECTING_NODES,
  MEMBERSHIP_CHANGE_NODES,
  FAMILY_REFUND_NODES,
  DATA_REQUEST_NODES,
  PARTNER_NODES,
  DESTINATION_NODES,
  PAYMENT_DOUBT_NODES,
  PARTNER_DELIVERY_NODES,
  HARDSHIP_NODES,
  MANDATE_NODES,
  WRITE_OFF_NODES,
  SPONSORSHIP_NODES,
  SETTLEMENT_NODES,
] as const;

/** The context that all readers together need; the composed context has it. */
export type NodeContext = ContextOfNodes<(typeof ROOMS)[number]>;

/** Maps the name of each GraphQL type that implements Node to its reader. */
export const NODE_READERS: NodeReaders<NodeContext> = Object.fromEntries(
  ROOMS.flatMap((room: NodeReaders<NodeContext>) => Object.entries(room)),
);

invariant(
  Object.keys(NODE_READERS).length === ROOMS.reduce((count, room) => count + Object.keys(room).length, 0),
  'a type of node is read by one room',
);
