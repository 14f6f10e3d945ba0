/** Lists every policy: the dated rules of the programme, from the lowest neighbourhood to the highest. */
import { PUBLIC_HOLIDAYS } from '../../fieldwork/calendar/calendar.policies.js';
import { CONDUCT_POLICY } from '../../fieldwork/conduct/conduct.policies.js';
import { COMPLAINT_TIMES, LEVELS } from '../../fieldwork/complaints/complaints.policies.js';
import { FREEZES } from '../../fieldwork/appointments/freezes.policies.js';
import { PORTFOLIOS } from '../../fieldwork/portfolios/portfolios.policies.js';
import { REGISTRATION } from '../../fieldwork/registration/registration.policies.js';
import { TRANSPORT } from '../../fieldwork/reimbursements/transport.policies.js';
import { VISIT_DAYS, VISIT_VERIFICATION } from '../../fieldwork/visits/visits.policies.js';
import { AMOUNT_CEILINGS, ARREARS, TARIFFS } from '../../households/arrears/arrears.policies.js';
import { FULL_READINGS } from '../../households/full-readings/full-readings.policies.js';
import { INSTALMENTS, RELEASES } from '../../households/instalments/instalments.policies.js';
import { CHANGES, CLASS_CHANGES } from '../../membership/changes/changes.policies.js';
import { OBJECTIONS } from '../../data-rights/requests/requests.policies.js';
import { RETENTION } from '../../data-rights/retention/retention.policies.js';
import { TASKS } from '../../workday/tasks/tasks.policies.js';
import { FKTP_CHANGES } from '../../households/facilities/facilities.policies.js';
import { PAYMENT_HELP } from '../../money/collection-policy/payment-help.policies.js';
import { PAYMENT_INTENTS } from '../../money/assisted-payments/intents.policies.js';
import { RECEIPT_CONFIRMATIONS } from '../../money/counters/receipts.policies.js';
import { PAYMENT_CODES } from '../../money/payment-codes/payment-codes.policies.js';
import { POSTING } from '../../money/payments/payments.policies.js';
import { CALLING } from '../../outreach/telecollecting/telecollecting.policies.js';
import { MESSAGES, NOTICE_TIMES } from '../../outreach/messages/messages.policies.js';
import { DOUBTS } from '../../partners/doubts/doubts.policies.js';
import { AUTO_DEBIT } from '../../partners/mandates/mandates.policies.js';
import type { AnyPolicy } from '../../platform/policies/index.js';
import { HARDSHIP } from '../../relief/hardship/hardship.policies.js';
import { SERVICE_PENALTY } from '../../relief/service-penalty/service-penalty.policies.js';
import { WRITE_OFFS } from '../../relief/write-offs/write-offs.policies.js';
import { ATTRIBUTION, CADRE_TARGETS } from '../../reporting/summaries/summaries.policies.js';

export const POLICIES: readonly AnyPolicy[] = [
  TARIFFS,
  ARREARS,
  AMOUNT_CEILINGS,
  INSTALMENTS,
  RELEASES,
  FULL_READINGS,
  FKTP_CHANGES,
  FREEZES,
  PUBLIC_HOLIDAYS,
  LEVELS,
  COMPLAINT_TIMES,
  REGISTRATION,
  PORTFOLIOS,
  VISIT_DAYS,
  VISIT_VERIFICATION,
  TRANSPORT,
  PAYMENT_CODES,
  CHANGES,
  CLASS_CHANGES,
  OBJECTIONS,
  RETENTION,
  TASKS,
  POSTING,
  PAYMENT_HELP,
  PAYMENT_INTENTS,
  RECEIPT_CONFIRMATIONS,
  MESSAGES,
  NOTICE_TIMES,
  CONDUCT_POLICY,
  CALLING,
  DOUBTS,
  AUTO_DEBIT,
  HARDSHIP,
  SERVICE_PENALTY,
  WRITE_OFFS,
  CADRE_TARGETS,
  ATTRIBUTION,
];
