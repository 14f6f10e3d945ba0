/**
 * Lists every entity, from the lowest neighbourhood to the highest: the room in which an entity stands owns its table.
 */
import { DataImport } from '../../platform/imports/data-import.entity.js';
import { CadrePhoto } from '../../fieldwork/appointments/cadre-photo.entity.js';
import { SandboxClock } from '../../platform/db/sandbox-clock.entity.js';
import { HealthWrite } from '../../platform/db/health-write.entity.js';
import { DataKeyRow } from '../../platform/encryption/data-key.entity.js';
import { QuotaCount } from '../../platform/quotas/quota-count.entity.js';
import { JobWorker } from '../../platform/jobs/job-worker.entity.js';
import { ScheduledJob } from '../../platform/jobs/scheduled-job.entity.js';
import { AccessRestoration } from '../../platform/access/access-restoration.entity.js';
import { FieldUse } from '../../api/uses/field-use.entity.js';
import { TrustedDocumentRow } from '../../api/documents/trusted-document.entity.js';
import { AccessRevocationRow } from '../../platform/access/access-revocation.entity.js';
import { KnownPersonRow } from '../../platform/access/known-person.entity.js';
import { PolicyDecision } from '../../platform/policies/policy-decision.entity.js';
import { PolicyProposalRow } from '../../platform/policies/policy-proposal.entity.js';
import { LiveEvent } from '../../platform/live/live-event.entity.js';
import { LiveStream } from '../../platform/live/live-stream.entity.js';
import { RegionCentreRow } from '../../households/regions/region-centre.entity.js';
import { Region } from '../../households/regions/region.entity.js';
import { AccessLogSeal } from '../../platform/readings/access-log-seal.entity.js';
import { AccessLogEntry } from '../../platform/readings/access-log-entry.entity.js';
import { Family } from '../../households/families/family.entity.js';
import { FamilyClaim } from '../../households/family-claims/family-claim.entity.js';
import { FullReading } from '../../households/full-readings/full-reading.entity.js';
import { BranchReadingAlarm } from '../../households/full-readings/branch-reading-alarm.entity.js';
import { FamilyTermsChange } from '../../households/families/family-terms-change.entity.js';
import { JoinerMovement } from '../../households/families/joiner-movement.entity.js';
import { Participant } from '../../households/families/participant.entity.js';
import { InstalmentPayment } from '../../households/instalments/instalment-payment.entity.js';
import { InstalmentPlan } from '../../households/instalments/instalment-plan.entity.js';
import { FamilyAddress } from '../../households/addresses/family-address.entity.js';
import { FamilyPlaceRow } from '../../households/addresses/family-place.entity.js';
import { FacilityChoice } from '../../households/facilities/facility-choice.entity.js';
import { Facility } from '../../households/facilities/facility.entity.js';
import { ServiceRestrictionRow } from '../../fieldwork/restrictions/service-restriction.entity.js';
import { BranchRegion } from '../../fieldwork/cadres/branch-region.entity.js';
import { Branch } from '../../fieldwork/cadres/branch.entity.js';
import { CadreAppointment } from '../../fieldwork/appointments/cadre-appointment.entity.js';
import { Cadre } from '../../fieldwork/cadres/cadre.entity.js';
import { AppointmentStep } from '../../fieldwork/appointments/appointment-step.entity.js';
import { Appointment } from '../../fieldwork/appointments/appointment.entity.js';
import { CredentialFreeze } from '../../fieldwork/appointments/credential-freeze.entity.js';
import { Credential } from '../../fieldwork/appointments/credential.entity.js';
import { VillageNotice } from '../../fieldwork/appointments/village-notice.entity.js';
import { PortfolioAssignment } from '../../fieldwork/portfolios/portfolio-assignment.entity.js';
import { PortfolioProposalLine } from '../../fieldwork/portfolios/portfolio-proposal-line.entity.js';
import { PortfolioProposal } from '../../fieldwork/portfolios/portfolio-proposal.entity.js';
import { ConductBreachRow } from '../../fieldwork/conduct/conduct-breach.entity.js';
import { Registration } from '../../fieldwork/registration/registration.entity.js';
import { PromiseToPay } from '../../fieldwork/visits/promise-to-pay.entity.js';
import { VisitConfirmation } from '../../fieldwork/visits/visit-confirmation.entity.js';
import { Visit } from '../../fieldwork/visits/visit.entity.js';
import { ReimbursementClaim } from '../../fieldwork/reimbursements/reimbursement-claim.entity.js';
import { ReimbursementDay } from '../../fieldwork/reimbursements/reimbursement-day.entity.js';
import { ComplaintStep } from '../../fieldwork/complaints/complaint-step.entity.js';
import { Complaint } from '../../fieldwork/complaints/complaint.entity.js';
import { EducationAttendance } from '../../fieldwork/education/education-attendance.entity.js';
import { EducationSession } from '../../fieldwork/education/education-session.entity.js';
import { KnowledgeArticleVersion } from '../../fieldwork/education/knowledge-article-version.entity.js';
import { CollectionPolicyRow } from '../../money/collection-policy/collection-policy.entity.js';
import { PaymentCodeRow } from '../../money/payment-codes/payment-code.entity.js';
import { PaymentAcceptance } from '../../money/payments/batch/payment-acceptance.entity.js';
import { PaymentCashier } from '../../money/payments/batch/payment-cashier.entity.js';
import { JournalLine } from '../../money/payments/ledger/journal-line.entity.js';
import { JournalCheckpointHead } from '../../money/payments/ledger/journal-checkpoint-head.entity.js';
import { JournalCheckpoint } from '../../money/payments/ledger/journal-checkpoint.entity.js';
import { LedgerEntry } from '../../money/payments/ledger/ledger-entry.entity.js';
import { Payment } from '../../money/payments/payment.entity.js';
import { WebhookDelivery } from '../../money/payments/webhook-delivery.entity.js';
import { PaymentReversal } from '../../money/payments/reversal/payment-reversal.entity.js';
import { SuspenseOwner } from '../../money/payments/suspense/suspense-owner.entity.js';
import { SuspenseProposal } from '../../money/payments/suspense/suspense-proposal.entity.js';
import { PaymentIntent } from '../../money/assisted-payments/payment-intent.entity.js';
import { AcceptancePoint } from '../../money/assisted-payments/acceptance-point.entity.js';
import { CounterDay } from '../../money/counters/counter-day.entity.js';
import { Counter } from '../../money/counters/counter.entity.js';
import { NotedReceipt } from '../../money/counters/noted-receipt.entity.js';
import { ContactPreferenceRow } from '../../outreach/messages/contact-preference.entity.js';
import { MessageCampaign } from '../../outreach/messages/message-campaign.entity.js';
import { DeliveryReport } from '../../outreach/messages/delivery-report.entity.js';
import { MessageTemplate } from '../../outreach/messages/message-template.entity.js';
import { PushCursor } from '../../outreach/push/push-cursor.entity.js';
import { PushSubscriptionRow } from '../../outreach/push/push-subscription.entity.js';
import { SignInRequest } from '../../outreach/citizens/sign-in-request.entity.js';
import { DunningAction } from '../../outreach/dunning/action.entity.js';
import { DunningAudience } from '../../outreach/dunning/audience.entity.js';
import { DunningPlanRow } from '../../outreach/dunning/plan.entity.js';
import { DunningStepRow } from '../../outreach/dunning/step.entity.js';
import { MessageLink } from '../../outreach/messages/message-link.entity.js';
import { MessageOccasion } from '../../outreach/messages/message-occasion.entity.js';
import { Message } from '../../outreach/messages/message.entity.js';
import { NoticeCursor } from '../../outreach/messages/notice-cursor.entity.js';
import { SandboxMessageFault } from '../../outreach/messages/providers/sandbox-message-fault.entity.js';
import { SandboxMessage } from '../../outreach/messages/providers/sandbox-message.entity.js';
import { CallAssignment } from '../../outreach/telecollecting/call-assignment.entity.js';
import { Call } from '../../outreach/telecollecting/call.entity.js';
import { CallCampaign } from '../../outreach/telecollecting/campaign.entity.js';
import { QueuedCall } from '../../outreach/telecollecting/queued-call.entity.js';
import { SavedSegmentRow } from '../../outreach/telecollecting/saved-segment.entity.js';
import { Inquiry } from '../../money/partners/inquiry.entity.js';
import { PartnerClientStep } from '../../money/partners/partner-client-step.entity.js';
import { PartnerSecret } from '../../money/partners/partner-secret.entity.js';
import { Partner } from '../../money/partners/partner.entity.js';
import { DataRequestRow } from '../../data-rights/requests/data-request.entity.js';
import { FamilyRefund } from '../../membership/refunds/family-refund.entity.js';
import { MembershipChange } from '../../membership/changes/membership-change.entity.js';
import { OverdueCorrection } from '../../membership/changes/overdue-correction.entity.js';
import { MembershipDecision } from '../../membership/changes/membership-decision.entity.js';
import { DestinationChangeRow } from '../../partners/destinations/destination-change.entity.js';
import { DestinationDecisionRow } from '../../partners/destinations/destination-decision.entity.js';
import { DestinationKeyRow } from '../../partners/destinations/destination-key.entity.js';
import { PaymentDoubtAttempt } from '../../partners/doubts/payment-doubt-attempt.entity.js';
import { PaymentDoubtClosing } from '../../partners/doubts/payment-doubt-closing.entity.js';
import { PaymentDoubt } from '../../partners/doubts/payment-doubt.entity.js';
import { StatusEndpointRow } from '../../partners/doubts/status-endpoint.entity.js';
import { DeliveryReplay } from '../../partners/deliveries/delivery-replay.entity.js';
import { DebitAttempt } from '../../partners/mandates/debit-attempt.entity.js';
import { DebitFile } from '../../partners/mandates/debit-file.entity.js';
import { Mandate } from '../../partners/mandates/mandate.entity.js';
import { SettlementBreakStep } from '../../partners/settlement/settlement-break-step.entity.js';
import { SettlementBreak } from '../../partners/settlement/settlement-break.entity.js';
import { SettlementDayClose } from '../../partners/settlement/settlement-day-close.entity.js';
import { SettlementFileDay } from '../../partners/settlement/settlement-file-day.entity.js';
import { SettlementFile } from '../../partners/settlement/settlement-file.entity.js';
import { SettlementFormat } from '../../partners/settlement/settlement-format.entity.js';
import { SettlementMatch } from '../../partners/settlement/settlement-match.entity.js';
import { SettlementPosting } from '../../partners/settlement/settlement-posting.entity.js';
import { SettlementUnreadableLine } from '../../partners/settlement/settlement-unreadable-line.entity.js';
import { HardshipAssessment } from '../../relief/hardship/hardship-assessment.entity.js';
import { HardshipReferralStep } from '../../relief/hardship/hardship-referral-step.entity.js';
import { DonorFundMovement } from '../../relief/sponsorship/donor-fund-movement.entity.js';
import { Donor } from '../../relief/sponsorship/donor.entity.js';
import { DonorFundReturn } from '../../relief/sponsorship/fund-return.entity.js';
import { Pledge } from '../../relief/sponsorship/pledge.entity.js';
import { SponsorshipBatch } from '../../relief/sponsorship/sponsorship-batch.entity.js';
import { SponsorshipLine } from '../../relief/sponsorship/sponsorship-line.entity.js';
import { SponsorshipProgramme } from '../../relief/sponsorship/sponsorship-programme.entity.js';
import { WriteOffCampaign } from '../../relief/write-offs/write-off-campaign.entity.js';
import { WriteOff } from '../../relief/write-offs/write-off.entity.js';
import { Population } from '../../reporting/summaries/population.entity.js';
import { SCHEMAS_WITHOUT_ENTITIES, TABLES_WITHOUT_ENTITY, VIEWS } from './tables-without-entity.js';

const ENTITIES = [
  HealthWrite,
  SandboxClock,
  CadrePhoto,
  DataImport,
  DataKeyRow,
  QuotaCount,
  JobWorker,
  ScheduledJob,
  LiveEvent,
  LiveStream,
  PolicyProposalRow,
  PolicyDecision,
  AccessRestoration,
  AccessRevocationRow,
  TrustedDocumentRow,
  FieldUse,
  KnownPersonRow,
  Region,
  RegionCentreRow,
  AccessLogEntry,
  FullReading,
  BranchReadingAlarm,
  AccessLogSeal,
  FamilyClaim,
  FamilyTermsChange,
  JoinerMovement,
  Family,
  Participant,
  InstalmentPayment,
  InstalmentPlan,
  FamilyAddress,
  FamilyPlaceRow,
  FacilityChoice,
  Facility,
  ServiceRestrictionRow,
  BranchRegion,
  Branch,
  CadreAppointment,
  Cadre,
  AppointmentStep,
  Appointment,
  CredentialFreeze,
  Credential,
  VillageNotice,
  PortfolioAssignment,
  PortfolioProposalLine,
  PortfolioProposal,
  ConductBreachRow,
  Registration,
  PromiseToPay,
  Visit,
  VisitConfirmation,
  ReimbursementClaim,
  ReimbursementDay,
  ComplaintStep,
  Complaint,
  EducationAttendance,
  EducationSession,
  KnowledgeArticleVersion,
  CollectionPolicyRow,
  PaymentCodeRow,
  PaymentAcceptance,
  PaymentCashier,
  JournalLine,
  JournalCheckpointHead,
  JournalCheckpoint,
  LedgerEntry,
  Payment,
  WebhookDelivery,
  PaymentReversal,
  SuspenseOwner,
  SuspenseProposal,
  PaymentIntent,
  AcceptancePoint,
  CounterDay,
  Counter,
  NotedReceipt,
  ContactPreferenceRow,
  MessageCampaign,
  DeliveryReport,
  MessageTemplate,
  PushCursor,
  PushSubscriptionRow,
  SignInRequest,
  DunningPlanRow,
  DunningStepRow,
  DunningAudience,
  DunningAction,
  MessageLink,
  MessageOccasion,
  Message,
  NoticeCursor,
  SandboxMessageFault,
  SandboxMessage,
  CallAssignment,
  Call,
  CallCampaign,
  QueuedCall,
  SavedSegmentRow,
  Inquiry,
  PartnerSecret,
  PartnerClientStep,
  Partner,
  FamilyRefund,
  DataRequestRow,
  MembershipChange,
  MembershipDecision,
  OverdueCorrection,
  DestinationChangeRow,
  DestinationDecisionRow,
  DestinationKeyRow,
  PaymentDoubtAttempt,
  PaymentDoubtClosing,
  PaymentDoubt,
  StatusEndpointRow,
  DeliveryReplay,
  DebitAttempt,
  DebitFile,
  Mandate,
  SettlementBreakStep,
  SettlementBreak,
  SettlementDayClose,
  SettlementFileDay,
  SettlementFile,
  SettlementFormat,
  SettlementMatch,
  SettlementPosting,
  SettlementUnreadableLine,
  HardshipAssessment,
  HardshipReferralStep,
  DonorFundMovement,
  Donor,
  DonorFundReturn,
  Pledge,
  SponsorshipBatch,
  SponsorshipLine,
  SponsorshipProgramme,
  WriteOffCampaign,
  WriteOff,
  Population,
];

/** The tables that the migrated database may hold: a table that is neither an entity's nor named here is drift. */
export const TABLES = {
  entities: ENTITIES,
  otherTables: TABLES_WITHOUT_ENTITY.map(({ table }) => table),
  views: VIEWS.map(({ view }) => view),
  otherSchemas: SCHEMAS_WITHOUT_ENTITIES.map(({ schema }) => schema),
};
