/** Lists every resolver class of the schema; a new one is appended here and nowhere else. */
import type { NonEmptyArray } from 'type-graphql';
import { PartnerHealthResolver } from '../../partners/health/index.js';
import { CadreDayFieldsResolver, CadreDaysResolver } from '../../reporting/cadre-days/index.js';
import { AccessLogResolver, OwnAccessLogResolver } from '../../reporting/access-log/index.js';
import { PromisesDueResolver } from '../../reporting/promises-due/index.js';
import {
  FamilyInstalmentPlanResolver,
  InstalmentPlanFieldsResolver,
  InstalmentPlansResolver,
  InstalmentReceivedResolver,
} from '../../households/instalments/index.js';
import { FamilyAutoDebitResolver, MandateFieldsResolver, MandatesResolver } from '../../partners/mandates/index.js';
import {
  AppointmentFieldsResolver,
  AppointmentsResolver,
  CadreAppointmentsResolver,
  CredentialFieldsResolver,
  CredentialsResolver,
  VerificationResolver,
  VillageNoticeFieldsResolver,
  VillageNoticesResolver,
} from '../../fieldwork/appointments/index.js';
import { FamilyClaimsResolver } from '../../households/family-claims/index.js';
import { NameSearchResolver } from '../../households/name-search/index.js';
import { AddressesResolver, FamilyAddressResolver } from '../../households/addresses/index.js';
import { ArrearsFieldsResolver } from '../../households/bills/index.js';
import {
  ArrearsMappingResolver,
  ArrearsSumFieldsResolver,
  DrillDownResolver,
} from '../../households/arrears-mapping/index.js';
import { DayToTakeAlongResolver, TasksResolver } from '../../workday/tasks/index.js';
import { ApprovalFieldsResolver, WaitingResolver } from '../../workday/waiting/index.js';
import {
  ConductBreachFieldsResolver,
  ConductCountFieldsResolver,
  ConductResolver,
} from '../../fieldwork/conduct/index.js';
import {
  FamilyPaymentIntentsResolver,
  PaymentIntentFieldsResolver,
  PaymentIntentsResolver,
  AcceptancePointFieldsResolver,
  AcceptancePointsResolver,
  PaymentTakenByResolver,
  PaymentAcceptanceFieldsResolver,
} from '../../money/assisted-payments/index.js';
import { CollectionPoliciesResolver, CollectionPolicyFieldsResolver } from '../../money/collection-policy/index.js';
import {
  AwaitedConfirmationFieldsResolver,
  CounterClosingFieldsResolver,
  CounterDayFieldsResolver,
  CounterFieldsResolver,
  CountersResolver,
  FamilyAwaitedConfirmationsResolver,
  NotedReceiptsResolver,
} from '../../money/counters/index.js';
import { FamilyPaymentCodesResolver, PaymentCodeFieldsResolver, PaymentCodesResolver } from '../../money/payment-codes/index.js';
import { CadreFieldsResolver, CadresResolver } from '../../fieldwork/cadres/index.js';
import {
  FacilitiesResolver,
  FacilityFieldsResolver,
  FktpChangeResolver,
  ParticipantFacilityResolver,
} from '../../households/facilities/index.js';
import {
  ComplaintFieldsResolver,
  ComplaintUpdateFieldsResolver,
  ComplaintUpdatesResolver,
  ComplaintsResolver,
} from '../../fieldwork/complaints/index.js';
import { EducationResolver, EducationSessionFieldsResolver, KnowledgeResolver } from '../../fieldwork/education/index.js';
import {
  FamiliesResolver,
  FamilyAtFieldsResolver,
  FamilyFieldsResolver,
  FamilyTermsResolver,
  FamilyPastResolver,
  ParticipantFieldsResolver,
} from '../../households/families/index.js';
import { FieldSyncResolver } from '../../workday/offline-sync/index.js';
import { HardshipFieldsResolver, HardshipResolver } from '../../relief/hardship/index.js';
import {
  BranchPerformanceResolver,
  CadrePerformanceResolver,
  CollectionResolver,
  CollectionSumFieldsResolver,
  CoverageResolver,
  CoverageSumFieldsResolver,
  PaymentAttributionResolver,
} from '../../reporting/summaries/index.js';
import {
  FamilyContactResolver,
  MessageCampaignFieldsResolver,
  MessageCampaignsResolver,
  MessageFieldsResolver,
  MessageTemplatesResolver,
  MessagesResolver,
} from '../../outreach/messages/index.js';
import { PushResolver } from '../../outreach/push/index.js';
import { CitizensResolver, OwnFamilyResolver, SignInResolver } from '../../outreach/citizens/index.js';
import { DunningPlanFieldsResolver, DunningPlansResolver, DunningVisitsResolver } from '../../outreach/dunning/index.js';
import {
  CallFieldsResolver,
  CallsResolver,
  CampaignFieldsResolver,
  CampaignsResolver,
  CallAssignmentFieldsResolver,
  CallAssignmentsResolver,
  FamilyCallsResolver,
  SegmentFieldsResolver,
  SegmentsResolver,
} from '../../outreach/telecollecting/index.js';
import { DataRequestFieldsResolver, DataRequestsResolver, OwnDataRequestsResolver } from '../../data-rights/requests/index.js';
import { FamilyRefundFieldsResolver, FamilyRefundsResolver } from '../../membership/refunds/index.js';
import { FamilyChangesResolver, MembershipChangeFieldsResolver, MembershipChangesResolver } from '../../membership/changes/index.js';
import { PartnerDeliveriesResolver, PartnerDeliveryFieldsResolver } from '../../partners/deliveries/index.js';
import { OwnPartnerResolver, PartnerClientsResolver, PartnersResolver } from '../../money/partners/index.js';
import { DestinationsResolver } from '../../partners/destinations/index.js';
import { PaymentDoubtFieldsResolver, PaymentDoubtsResolver } from '../../partners/doubts/index.js';
import {
  CardStatusChangeFieldsResolver,
  FamilyPaymentsResolver,
  LiveResolver,
  LedgerAuditResolver,
  PaymentConfirmationFieldsResolver,
  PaymentFieldsResolver,
  PaymentWithdrawalFieldsResolver,
  PaymentsResolver,
  SuspenseChangeFieldsResolver,
  SuspenseChangesResolver,
  SuspenseItemFieldsResolver,
  SuspenseResolver,
} from '../../money/payments/index.js';
import { PublicStatusResolver } from '../../households/public-status/index.js';
import { RegionCentreResolver, RegionFieldsResolver, RegionResolver } from '../../households/regions/index.js';
import { FamilyRegistrationResolver, RegistrationFieldsResolver, RegistrationResolver } from '../../fieldwork/registration/index.js';
import {
  AssignmentFieldsResolver,
  CadreBandResolver,
  CadrePortfolioResolver,
  FamilyAssignmentsResolver,
  FamilyCadreResolver,
  PortfoliosResolver,
  ProposalFieldsResolver,
  ProposalLineFieldsResolver,
  ProposedCadreFieldsResolver,
  TransferFieldsResolver,
} from '../../fieldwork/portfolios/index.js';
import { ReimbursementFieldsResolver, ReimbursementsResolver } from '../../fieldwork/reimbursements/index.js';
import { RestrictionFieldsResolver, RestrictionsResolver } from '../../fieldwork/restrictions/index.js';
import { ServicePenaltyResolver } from '../../relief/service-penalty/index.js';
import {
  BatchFieldsResolver,
  DonorFieldsResolver,
  DonorsResolver,
  ProgrammeFieldsResolver,
  SponsorshipResolver,
} from '../../relief/sponsorship/index.js';
import { WriteOffCampaignFieldsResolver, WriteOffFieldsResolver, WriteOffsResolver } from '../../relief/write-offs/index.js';
import {
  BreakFieldsResolver,
  BreaksResolver,
  SettlementFileFieldsResolver,
  SettlementFilesResolver,
} from '../../partners/settlement/index.js';
import { ApprovalNodeResolver, NodeResolver } from './node.resolver.js';
import {
  FamilyVisitsResolver,
  PromiseFieldsResolver,
  VisitFieldsResolver,
  VisitPlanStopFieldsResolver,
  VisitPlanResolver,
  VisitVerificationResolver,
  VisitsResolver,
} from '../../fieldwork/visits/index.js';
import {
  EnumLabelsResolver,
  FamilyRightsResolver,
  FamilyViewerMayFieldsResolver,
  LimitsResolver,
  ViewerMayFieldsResolver,
  ViewerResolver,
  ViewerRightsResolver,
} from '../../api/graphql/index.js';
import { PARTNER_PROTOCOLS } from '../../api/webhooks/index.js';
import { AccessResolver } from '../../platform/access/index.js';
import { PoliciesResolver } from '../../platform/policies/index.js';
import { describeProtocols } from '../../money/partners/index.js';

// The registry's types name the protocols, which stand above the registry in the layers.
describeProtocols(PARTNER_PROTOCOLS.all);

export const RESOLVERS: NonEmptyArray<Function> = [
  EnumLabelsResolver,
  ViewerResolver,
  ViewerRightsResolver,
  ViewerMayFieldsResolver,
  FamilyRightsResolver,
  FamilyViewerMayFieldsResolver,
  LimitsResolver,
  NodeResolver,
  LiveResolver,
  PaymentConfirmationFieldsResolver,
  PaymentWithdrawalFieldsResolver,
  CardStatusChangeFieldsResolver,
  ComplaintUpdateFieldsResolver,
  RegionResolver,
  RegionFieldsResolver,
  RegionCentreResolver,
  ArrearsFieldsResolver,
  ArrearsMappingResolver,
  ArrearsSumFieldsResolver,
  FamiliesResolver,
  FamilyFieldsResolver,
  FamilyTermsResolver,
  AddressesResolver,
  FamilyAddressResolver,
  NameSearchResolver,
  FamilyClaimsResolver,
  FamilyPastResolver,
  FamilyAtFieldsResolver,
  ParticipantFieldsResolver,
  CadresResolver,
  CadreFieldsResolver,
  CadrePortfolioResolver,
  FamilyCadreResolver,
  AppointmentsResolver,
  AppointmentFieldsResolver,
  CadreAppointmentsResolver,
  CredentialsResolver,
  CredentialFieldsResolver,
  VerificationResolver,
  VillageNoticesResolver,
  VillageNoticeFieldsResolver,
  VisitsResolver,
  VisitFieldsResolver,
  DayToTakeAlongResolver,
  TasksResolver,
  WaitingResolver,
  ApprovalFieldsResolver,
  ApprovalNodeResolver,
  ConductResolver,
  ConductBreachFieldsResolver,
  ConductCountFieldsResolver,
  VisitVerificationResolver,
  PromiseFieldsResolver,
  FamilyVisitsResolver,
  VisitPlanResolver,
  VisitPlanStopFieldsResolver,
  PaymentsResolver,
  PaymentFieldsResolver,
  FamilyPaymentsResolver,
  SuspenseResolver,
  SuspenseChangeFieldsResolver,
  SuspenseChangesResolver,
  SuspenseItemFieldsResolver,
  LedgerAuditResolver,
  PartnersResolver,
  PartnerClientsResolver,
  FacilitiesResolver,
  FacilityFieldsResolver,
  ParticipantFacilityResolver,
  FktpChangeResolver,
  RegistrationResolver,
  RegistrationFieldsResolver,
  FamilyRegistrationResolver,
  DataRequestFieldsResolver,
  DataRequestsResolver,
  OwnDataRequestsResolver,
  FamilyRefundsResolver,
  FamilyRefundFieldsResolver,
  MembershipChangesResolver,
  MembershipChangeFieldsResolver,
  FamilyChangesResolver,
  PublicStatusResolver,
  RestrictionsResolver,
  RestrictionFieldsResolver,
  PortfoliosResolver,
  ProposalFieldsResolver,
  ProposalLineFieldsResolver,
  ProposedCadreFieldsResolver,
  AssignmentFieldsResolver,
  TransferFieldsResolver,
  FamilyAssignmentsResolver,
  CadreBandResolver,
  ReimbursementsResolver,
  ReimbursementFieldsResolver,
  CitizensResolver,
  OwnFamilyResolver,
  SignInResolver,
  DunningPlansResolver,
  DunningVisitsResolver,
  DunningPlanFieldsResolver,
  ComplaintsResolver,
  ComplaintFieldsResolver,
  ComplaintUpdatesResolver,
  EducationResolver,
  EducationSessionFieldsResolver,
  KnowledgeResolver,
  FieldSyncResolver,
  MessagesResolver,
  PushResolver,
  MessageFieldsResolver,
  FamilyContactResolver,
  MessageTemplatesResolver,
  MessageCampaignsResolver,
  MessageCampaignFieldsResolver,
  DrillDownResolver,
  CampaignsResolver,
  CampaignFieldsResolver,
  CallAssignmentsResolver,
  CallAssignmentFieldsResolver,
  CallsResolver,
  CallFieldsResolver,
  FamilyCallsResolver,
  SegmentsResolver,
  SegmentFieldsResolver,
  OwnPartnerResolver,
  PartnerDeliveriesResolver,
  PartnerDeliveryFieldsResolver,
  PartnerHealthResolver,
  DestinationsResolver,
  PaymentDoubtsResolver,
  PaymentDoubtFieldsResolver,
  CollectionPoliciesResolver,
  CollectionPolicyFieldsResolver,
  PaymentCodesResolver,
  PaymentCodeFieldsResolver,
  FamilyPaymentCodesResolver,
  AcceptancePointsResolver,
  AcceptancePointFieldsResolver,
  PaymentAcceptanceFieldsResolver,
  PaymentTakenByResolver,
  PaymentIntentsResolver,
  PaymentIntentFieldsResolver,
  FamilyPaymentIntentsResolver,
  CountersResolver,
  CounterFieldsResolver,
  CounterDayFieldsResolver,
  CounterClosingFieldsResolver,
  NotedReceiptsResolver,
  AwaitedConfirmationFieldsResolver,
  FamilyAwaitedConfirmationsResolver,
  HardshipResolver,
  HardshipFieldsResolver,
  ServicePenaltyResolver,
  DonorsResolver,
  DonorFieldsResolver,
  SponsorshipResolver,
  ProgrammeFieldsResolver,
  BatchFieldsResolver,
  WriteOffsResolver,
  WriteOffCampaignFieldsResolver,
  WriteOffFieldsResolver,
  InstalmentPlansResolver,
  InstalmentPlanFieldsResolver,
  InstalmentReceivedResolver,
  FamilyInstalmentPlanResolver,
  MandateFieldsResolver,
  MandatesResolver,
  FamilyAutoDebitResolver,
  SettlementFilesResolver,
  SettlementFileFieldsResolver,
  BreaksResolver,
  BreakFieldsResolver,
  CollectionResolver,
  CollectionSumFieldsResolver,
  CadrePerformanceResolver,
  BranchPerformanceResolver,
  PromisesDueResolver,
  AccessLogResolver,
  OwnAccessLogResolver,
  CadreDaysResolver,
  CadreDayFieldsResolver,
  CoverageResolver,
  CoverageSumFieldsResolver,
  PaymentAttributionResolver,
  PoliciesResolver,
  AccessResolver,
];
