/** The tables written one row at a time, through the unit of work. */
import { Appointment } from '../../fieldwork/appointments/appointment.entity.js';
import { Credential } from '../../fieldwork/appointments/credential.entity.js';
import { VillageNotice } from '../../fieldwork/appointments/village-notice.entity.js';
import { KeptPolicy } from '../../money/collection-policy/kept-policy.entity.js';
import { MessageTemplate } from '../../outreach/messages/message-template.entity.js';
import { PartnerSecret } from '../../partners/registry/partner-secret.entity.js';
import { Partner } from '../../partners/registry/partner.entity.js';
import { PromiseToPay } from '../../fieldwork/visits/promise-to-pay.entity.js';
import { ReimbursementClaim } from '../../fieldwork/reimbursements/reimbursement-claim.entity.js';
import { ReimbursementDay } from '../../fieldwork/reimbursements/reimbursement-day.entity.js';
import { KeptRestriction } from '../../fieldwork/restrictions/service-restriction.entity.js';
import { CallCampaign } from '../../outreach/telecollecting/campaign.entity.js';
import { SavedSegmentRow } from '../../outreach/telecollecting/saved-segment.entity.js';
import { Visit } from '../../fieldwork/visits/visit.entity.js';

export const ENTITIES = [
  Visit,
  PromiseToPay,
  Partner,
  PartnerSecret,
  Appointment,
  Credential,
  VillageNotice,
  KeptRestriction,
  ReimbursementClaim,
  ReimbursementDay,
  MessageTemplate,
  CallCampaign,
  SavedSegmentRow,
  KeptPolicy,
];

/** Written by set-based statements and read as rows: their structure stands in migrations/ alone. */
export const TABLES_WITHOUT_ENTITY = [
  'regions',
  'branches',
  'branch_regions',
  'families',
  'participants',
  'cadres',
  'cadre_appointments',
  'portfolio_assignments',
  'appointment_steps',
  'credential_freezes',
  'portfolio_proposals',
  'portfolio_proposal_lines',
  'inquiries',
  'receipts',
  'payments',
  'journal_lines',
  'ledger_entries',
  'payment_reversals',
  'suspense_owners',
  'suspense_proposals',
  'journal_seal_head',
  'journal_seals',
  'live_streams',
  'live_events',
  'access_log',
  'registrations',
  'facilities',
  'facility_choices',
  'question_budgets',
  'complaints',
  'complaint_steps',
  'education_sessions',
  'education_attendance',
  'knowledge_article_versions',
  'field_changes',
  'contact_preferences',
  'message_campaigns',
  'messages',
  'message_receipts',
  'message_runners',
  'sandbox_messages',
  'sandbox_message_faults',
  'arrears_cells',
  'arrears_cell_changes',
  'call_queue',
  'call_claims',
  'calls',
  'call_refusals',
  'status_desks',
  'payment_doubts',
  'payment_doubt_attempts',
  'delivery_replays',
  'payment_codes',
  'payment_points',
  'payment_takers',
  'payment_intents',
  'counters',
  'counter_days',
  'receipt_claims',
  'hardship_assessments',
  'hardship_referral_steps',
  'donors',
  'donor_fund_movements',
  'donor_fund_returns',
  'pledges',
  'sponsorship_programmes',
  'sponsorship_batches',
  'sponsorship_lines',
  'write_off_campaigns',
  'write_offs',
  'instalment_plans',
  'instalment_payments',
  'mandates',
  'debit_files',
  'debit_attempts',
  'settlement_formats',
  'settlement_files',
  'settlement_file_days',
  'settlement_lines',
  'settlement_unreadable_lines',
  'settlement_matches',
  'settlement_breaks',
  'settlement_break_steps',
  'settlement_postings',
  'settlement_day_closes',
  'populations',
];

export const TABLES = { entities: ENTITIES, otherTables: TABLES_WITHOUT_ENTITY };
