/** Every resolver class of the schema; a new one is appended here and nowhere else. */
import type { NonEmptyArray } from 'type-graphql';
import {
  FamilyInstalmentPlanResolver,
  InstalmentPlanFieldsResolver,
  InstalmentPlansResolver,
  InstalmentReceivedResolver,
} from '../../instalments/index.js';
import { FamilyAutoDebitResolver, MandatesResolver } from '../../mandates/index.js';
import {
  AppointmentFieldsResolver,
  AppointmentsResolver,
  CadreAppointmentsResolver,
  CredentialFieldsResolver,
  CredentialsResolver,
  VerificationResolver,
  VillageNoticeFieldsResolver,
  VillageNoticesResolver,
} from '../../appointments/index.js';
import { ArrearsFieldsResolver, ArrearsMappingResolver, ArrearsSumFieldsResolver } from '../../arrears/index.js';
import {
  FamilyPaymentIntentsResolver,
  PaymentIntentFieldsResolver,
  PaymentIntentsResolver,
  PaymentPointFieldsResolver,
  PaymentPointsResolver,
  PaymentTakenByResolver,
  PaymentTakerFieldsResolver,
} from '../../assisted-payments/index.js';
import { CollectionPoliciesResolver, CollectionPolicyFieldsResolver } from '../../collection-policy/index.js';
import {
  AwaitedConfirmationFieldsResolver,
  CounterClosingFieldsResolver,
  CounterDayFieldsResolver,
  CounterFieldsResolver,
  CountersResolver,
  FamilyAwaitedConfirmationsResolver,
  ReceiptClaimsResolver,
} from '../../counters/index.js';
import { FamilyPaymentCodesResolver, PaymentCodeFieldsResolver, PaymentCodesResolver } from '../../payment-codes/index.js';
import { CadreFieldsResolver, CadresResolver, FamilyCadreResolver } from '../../cadres/index.js';
import {
  FacilitiesResolver,
  FacilityFieldsResolver,
  FktpChangeResolver,
  ParticipantFacilityResolver,
} from '../../facilities/index.js';
import { ComplaintFieldsResolver, ComplaintsResolver } from '../../complaints/index.js';
import { EducationResolver, EducationSessionFieldsResolver, KnowledgeResolver } from '../../education/index.js';
import {
  DrillDownResolver,
  FamiliesResolver,
  FamilyFieldsResolver,
  ParticipantFieldsResolver,
} from '../../families/index.js';
import { FieldSyncResolver } from '../../field-sync/index.js';
import { HardshipFieldsResolver, HardshipResolver } from '../../hardship/index.js';
import {
  BranchPerformanceResolver,
  CadrePerformanceResolver,
  CollectionResolver,
  CollectionSumFieldsResolver,
  CoverageResolver,
  CoverageSumFieldsResolver,
  PaymentAttributionResolver,
} from '../../figures/index.js';
import {
  FamilyContactResolver,
  MessageCampaignFieldsResolver,
  MessageCampaignsResolver,
  MessageFieldsResolver,
  MessageTemplatesResolver,
  MessagesResolver,
} from '../../messages/index.js';
import {
  CallFieldsResolver,
  CallsResolver,
  CampaignFieldsResolver,
  CampaignsResolver,
  ClaimFieldsResolver,
  ClaimsResolver,
  FamilyCallsResolver,
  SegmentFieldsResolver,
  SegmentsResolver,
} from '../../telecollecting/index.js';
import { PartnerDeliveriesResolver, PartnerDeliveryFieldsResolver } from '../../partner-deliveries/index.js';
import { OwnPartnerResolver, PartnersResolver } from '../../partners/index.js';
import { PaymentDoubtFieldsResolver, PaymentDoubtsResolver } from '../../payment-doubts/index.js';
import {
  FamilyPaymentsResolver,
  LedgerAuditResolver,
  PaymentFieldsResolver,
  PaymentsResolver,
  SuspenseItemFieldsResolver,
  SuspenseResolver,
} from '../../payments/index.js';
import { PublicStatusResolver } from '../../public-status/index.js';
import { RegionFieldsResolver, RegionResolver } from '../../regions/index.js';
import { FamilyRegistrationResolver, RegistrationFieldsResolver, RegistrationResolver } from '../../registration/index.js';
import {
  AssignmentFieldsResolver,
  CadreBandResolver,
  FamilyAssignmentsResolver,
  PortfoliosResolver,
  ProposalFieldsResolver,
  ProposalLineFieldsResolver,
  ProposedCadreFieldsResolver,
  TransferFieldsResolver,
} from '../../portfolios/index.js';
import { ReimbursementFieldsResolver, ReimbursementsResolver } from '../../reimbursements/index.js';
import { RestrictionFieldsResolver, RestrictionsResolver } from '../../restrictions/index.js';
import { ServicePenaltyResolver } from '../../service-penalty/index.js';
import {
  BatchFieldsResolver,
  DonorFieldsResolver,
  DonorsResolver,
  ProgrammeFieldsResolver,
  SponsorshipResolver,
} from '../../sponsorship/index.js';
import { WriteOffCampaignFieldsResolver, WriteOffFieldsResolver, WriteOffsResolver } from '../../write-offs/index.js';
import {
  BreakFieldsResolver,
  BreaksResolver,
  SettlementFileFieldsResolver,
  SettlementFilesResolver,
} from '../../settlement/index.js';
import { ComplaintUpdatesResolver, LiveResolver } from '../../live/index.js';
import { NodeResolver } from './node.resolver.js';
import {
  FamilyVisitsResolver,
  PromiseFieldsResolver,
  VisitFieldsResolver,
  VisitPlanDoorFieldsResolver,
  VisitPlanResolver,
  VisitsResolver,
} from '../../visits/index.js';
import { ViewerResolver } from '../../graphql/index.js';

export const RESOLVERS: NonEmptyArray<Function> = [
  ViewerResolver,
  NodeResolver,
  LiveResolver,
  RegionResolver,
  RegionFieldsResolver,
  ArrearsFieldsResolver,
  ArrearsMappingResolver,
  ArrearsSumFieldsResolver,
  FamiliesResolver,
  FamilyFieldsResolver,
  ParticipantFieldsResolver,
  CadresResolver,
  CadreFieldsResolver,
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
  PromiseFieldsResolver,
  FamilyVisitsResolver,
  VisitPlanResolver,
  VisitPlanDoorFieldsResolver,
  PaymentsResolver,
  PaymentFieldsResolver,
  FamilyPaymentsResolver,
  SuspenseResolver,
  SuspenseItemFieldsResolver,
  LedgerAuditResolver,
  PartnersResolver,
  FacilitiesResolver,
  FacilityFieldsResolver,
  ParticipantFacilityResolver,
  FktpChangeResolver,
  RegistrationResolver,
  RegistrationFieldsResolver,
  FamilyRegistrationResolver,
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
  ComplaintsResolver,
  ComplaintFieldsResolver,
  ComplaintUpdatesResolver,
  EducationResolver,
  EducationSessionFieldsResolver,
  KnowledgeResolver,
  FieldSyncResolver,
  MessagesResolver,
  MessageFieldsResolver,
  FamilyContactResolver,
  MessageTemplatesResolver,
  MessageCampaignsResolver,
  MessageCampaignFieldsResolver,
  DrillDownResolver,
  CampaignsResolver,
  CampaignFieldsResolver,
  ClaimsResolver,
  ClaimFieldsResolver,
  CallsResolver,
  CallFieldsResolver,
  FamilyCallsResolver,
  SegmentsResolver,
  SegmentFieldsResolver,
  OwnPartnerResolver,
  PartnerDeliveriesResolver,
  PartnerDeliveryFieldsResolver,
  PaymentDoubtsResolver,
  PaymentDoubtFieldsResolver,
  CollectionPoliciesResolver,
  CollectionPolicyFieldsResolver,
  PaymentCodesResolver,
  PaymentCodeFieldsResolver,
  FamilyPaymentCodesResolver,
  PaymentPointsResolver,
  PaymentPointFieldsResolver,
  PaymentTakerFieldsResolver,
  PaymentTakenByResolver,
  PaymentIntentsResolver,
  PaymentIntentFieldsResolver,
  FamilyPaymentIntentsResolver,
  CountersResolver,
  CounterFieldsResolver,
  CounterDayFieldsResolver,
  CounterClosingFieldsResolver,
  ReceiptClaimsResolver,
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
  CoverageResolver,
  CoverageSumFieldsResolver,
  PaymentAttributionResolver,
];
