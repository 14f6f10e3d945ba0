/** The types of ids: they are UUIDs, in order of time (version 7) when Sigap makes them. */
import { v7, validate } from 'uuid';
import type { Brand } from './brand.js';

export type FamilyId = Brand<string, 'FamilyId'>;
export type ParticipantId = Brand<string, 'ParticipantId'>;
export type CadreId = Brand<string, 'CadreId'>;
export type BranchId = Brand<string, 'BranchId'>;
export type VisitId = Brand<string, 'VisitId'>;
export type PromiseId = Brand<string, 'PromiseId'>;
export type ComplaintId = Brand<string, 'ComplaintId'>;
export type ComplaintStepId = Brand<string, 'ComplaintStepId'>;
export type EducationSessionId = Brand<string, 'EducationSessionId'>;
export type CampaignId = Brand<string, 'CampaignId'>;
export type CallId = Brand<string, 'CallId'>;
export type SegmentId = Brand<string, 'SegmentId'>;
export type PartnerId = Brand<string, 'PartnerId'>;
export type FacilityId = Brand<string, 'FacilityId'>;
export type RegistrationId = Brand<string, 'RegistrationId'>;
export type FacilityChoiceId = Brand<string, 'FacilityChoiceId'>;
export type DeliveryId = Brand<string, 'DeliveryId'>;
export type RestrictionId = Brand<string, 'RestrictionId'>;
export type ProposalId = Brand<string, 'ProposalId'>;
export type ClaimId = Brand<string, 'ClaimId'>;
export type PaymentDoubtId = Brand<string, 'PaymentDoubtId'>;
export type PaymentId = Brand<string, 'PaymentId'>;
export type EntryId = Brand<string, 'EntryId'>;
export type SuspenseProposalId = Brand<string, 'SuspenseProposalId'>;
export type AppointmentId = Brand<string, 'AppointmentId'>;
export type CredentialId = Brand<string, 'CredentialId'>;
export type VillageNoticeId = Brand<string, 'VillageNoticeId'>;
export type MessageId = Brand<string, 'MessageId'>;
export type MessageCampaignId = Brand<string, 'MessageCampaignId'>;
export type MessageTemplateId = Brand<string, 'MessageTemplateId'>;
export type CollectionPolicyId = Brand<string, 'CollectionPolicyId'>;
export type PolicyProposalId = Brand<string, 'PolicyProposalId'>;
export type PaymentCodeId = Brand<string, 'PaymentCodeId'>;
export type AcceptancePointId = Brand<string, 'AcceptancePointId'>;
export type PaymentIntentId = Brand<string, 'PaymentIntentId'>;
export type CounterDayId = Brand<string, 'CounterDayId'>;
export type NotedReceiptId = Brand<string, 'NotedReceiptId'>;
export type HardshipAssessmentId = Brand<string, 'HardshipAssessmentId'>;
export type WriteOffCampaignId = Brand<string, 'WriteOffCampaignId'>;
export type WriteOffId = Brand<string, 'WriteOffId'>;
export type DonorId = Brand<string, 'DonorId'>;
export type ProgrammeId = Brand<string, 'ProgrammeId'>;
export type SponsorshipBatchId = Brand<string, 'SponsorshipBatchId'>;
export type FundReturnId = Brand<string, 'FundReturnId'>;
export type InstalmentPlanId = Brand<string, 'InstalmentPlanId'>;
export type MembershipChangeId = Brand<string, 'MembershipChangeId'>;
export type MandateId = Brand<string, 'MandateId'>;
export type DebitAttemptId = Brand<string, 'DebitAttemptId'>;
export type SettlementFileId = Brand<string, 'SettlementFileId'>;
export type SettlementBreakId = Brand<string, 'SettlementBreakId'>;

/** Maps each GraphQL type to the type of its id; in the API an id is the type's name, `_` and this UUID. */
export interface IdsByType {
  AwaitedConfirmation: NotedReceiptId;
  Branch: BranchId;
  Cadre: CadreId;
  CadreAppointment: AppointmentId;
  CadreCredential: CredentialId;
  Call: CallId;
  Campaign: CampaignId;
  CollectionPolicy: CollectionPolicyId;
  Complaint: ComplaintId;
  ComplaintStep: ComplaintStepId;
  CounterDay: CounterDayId;
  DebitAttempt: DebitAttemptId;
  Donor: DonorId;
  EducationSession: EducationSessionId;
  Facility: FacilityId;
  FacilityChoice: FacilityChoiceId;
  Family: FamilyId;
  FundReturn: FundReturnId;
  HardshipAssessment: HardshipAssessmentId;
  InstalmentPlan: InstalmentPlanId;
  JournalEntry: EntryId;
  KnowledgeArticle: string;
  Mandate: MandateId;
  MembershipChange: MembershipChangeId;
  Message: MessageId;
  MessageCampaign: MessageCampaignId;
  MessageTemplate: MessageTemplateId;
  Participant: ParticipantId;
  Partner: PartnerId;
  PartnerDelivery: DeliveryId;
  PartnerSecret: string;
  Payment: PaymentId;
  PaymentCode: PaymentCodeId;
  PaymentDoubt: PaymentDoubtId;
  PaymentIntent: PaymentIntentId;
  AcceptancePoint: AcceptancePointId;
  Pledge: string;
  PolicyProposal: PolicyProposalId;
  PortfolioProposal: ProposalId;
  ReconciliationBreak: SettlementBreakId;
  ReferralStep: string;
  ReimbursementClaim: ClaimId;
  SavedSegment: SegmentId;
  ServiceRestriction: RestrictionId;
  SettlementFile: SettlementFileId;
  SponsorshipBatch: SponsorshipBatchId;
  SponsorshipProgramme: ProgrammeId;
  SuspenseProposal: SuspenseProposalId;
  VillageNotice: VillageNoticeId;
  Visit: VisitId;
  WriteOff: WriteOffId;
  WriteOffCampaign: WriteOffCampaignId;
}

/** Makes a new UUID; it is passed in at composition, so that tests can make predictable ones. */
export type IdSource = () => string;

export const randomIds: IdSource = () => v7();

/** The UUID in lower case; null when the text is not a UUID. */
export const parseUuid = (text: string): string | null => (validate(text) ? text.toLowerCase() : null);
