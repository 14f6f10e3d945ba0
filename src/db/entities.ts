/** The tables written one row at a time, through the unit of work. */
import { PartnerSecret } from '../partners/partner-secret.entity.js';
import { Partner } from '../partners/partner.entity.js';
import { PromiseToPay } from '../visits/promise-to-pay.entity.js';
import { CallCampaign } from '../telecollecting/campaign.entity.js';
import { SavedSegmentRow } from '../telecollecting/saved-segment.entity.js';
import { Visit } from '../visits/visit.entity.js';

export const ENTITIES = [Visit, PromiseToPay, Partner, PartnerSecret, CallCampaign, SavedSegmentRow];

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
  'inquiries',
  'receipts',
  'payments',
  'journal_lines',
  'live_streams',
  'live_events',
  'access_log',
  'arrears_cells',
  'arrears_cell_changes',
  'call_queue',
  'call_claims',
  'calls',
  'call_refusals',
];
