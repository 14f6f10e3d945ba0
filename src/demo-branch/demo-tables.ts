/** How the demo's values become rows. */
import type { BillingMonth } from '../kernel/billing-month.js';
import type { BranchId, FamilyId } from '../kernel/ids.js';
import type { RegionCode } from '../kernel/region-code.js';
import type { BulkTable } from './bulk-insert.js';
import type { DemoAppointment, DemoAssignment, DemoBranch, DemoCadre } from './make-branch.js';
import type { DemoCall, DemoCampaign, DemoSegment } from './make-calls.js';
import type { DemoFamily } from './make-family.js';
import type { DemoPerson } from './make-people.js';
import type { DemoPromise, DemoVisit } from './make-visits.js';
import type { DemoRegion } from './samarinda-regions.js';

const firstDay = (month: BillingMonth): string => `${month}-01`;

export const REGIONS: BulkTable<DemoRegion> = {
  name: 'regions',
  columns: {
    code: ['text', (region) => region.code],
    parent_code: ['text', (region) => region.parentCode],
    name: ['text', (region) => region.name],
  },
  keepsExisting: true,
};

export const BRANCHES: BulkTable<DemoBranch['branch']> = {
  name: 'branches',
  columns: {
    id: ['uuid', (branch) => branch.id],
    code: ['text', (branch) => branch.code],
    name: ['text', (branch) => branch.name],
  },
};

export const BRANCH_REGION_LINKS: BulkTable<{ branchId: BranchId; region: RegionCode }> = {
  name: 'branch_regions',
  columns: {
    branch_id: ['uuid', (link) => link.branchId],
    region_code: ['text', (link) => link.region],
  },
};

export const CADRES: BulkTable<DemoCadre & { branchId: BranchId }> = {
  name: 'cadres',
  columns: {
    id: ['uuid', (cadre) => cadre.id],
    branch_id: ['uuid', (cadre) => cadre.branchId],
    home_region_code: ['text', (cadre) => cadre.home.code],
    name: ['text', (cadre) => cadre.name],
    phone: ['text', (cadre) => cadre.phone],
  },
};

export const APPOINTMENTS: BulkTable<DemoAppointment> = {
  name: 'cadre_appointments',
  columns: {
    id: ['uuid', (appointment) => appointment.id],
    cadre_id: ['uuid', (appointment) => appointment.cadreId],
    valid_from: ['date', (appointment) => appointment.validFrom],
    valid_through: ['date', (appointment) => appointment.validThrough],
  },
};

export const FAMILIES: BulkTable<DemoFamily> = {
  name: 'families',
  columns: {
    id: ['uuid', (family) => family.id],
    family_card_number: ['text', (family) => family.familyCard],
    region_code: ['text', (family) => family.region],
    care_class: ['text', (family) => family.careClass],
    paid_through: ['date', (family) => firstDay(family.paidThrough)],
    registered_at: ['timestamptz', (family) => family.registeredAt],
  },
};

export const PARTICIPANTS: BulkTable<DemoPerson & { familyId: FamilyId }> = {
  name: 'participants',
  columns: {
    id: ['uuid', (person) => person.id],
    family_id: ['uuid', (person) => person.familyId],
    card_number: ['text', (person) => person.card],
    nik: ['text', (person) => person.nik],
    name: ['text', (person) => person.name],
    birth_date: ['date', (person) => person.birthDate],
    sex: ['text', (person) => person.sex],
    relation: ['text', (person) => person.relation],
    phone: ['text', (person) => person.phone],
    covered_from: ['date', (person) => firstDay(person.coveredFrom)],
    covered_through: ['date', (person) => (person.coveredThrough === null ? null : firstDay(person.coveredThrough))],
  },
};

export const ASSIGNMENTS: BulkTable<DemoAssignment> = {
  name: 'portfolio_assignments',
  columns: {
    id: ['uuid', (assignment) => assignment.id],
    cadre_id: ['uuid', (assignment) => assignment.cadreId],
    family_id: ['uuid', (assignment) => assignment.familyId],
    valid_from: ['date', (assignment) => assignment.validFrom],
  },
};

export const VISITS: BulkTable<DemoVisit> = {
  name: 'visits',
  columns: {
    id: ['uuid', (visit) => visit.id],
    cadre_id: ['uuid', (visit) => visit.cadreId],
    family_id: ['uuid', (visit) => visit.familyId],
    state: ['text', (visit) => visit.state],
    planned_for: ['date', (visit) => visit.plannedFor],
    visited_at: ['timestamptz', (visit) => visit.visitedAt],
    outcome: ['text', (visit) => visit.outcome],
    recorded_at: ['timestamptz', (visit) => visit.recordedAt],
  },
};

export const PROMISES: BulkTable<DemoPromise> = {
  name: 'promises_to_pay',
  columns: {
    id: ['uuid', (promise) => promise.id],
    visit_id: ['uuid', (promise) => promise.visitId],
    family_id: ['uuid', (promise) => promise.familyId],
    promised_for: ['date', (promise) => promise.promisedFor],
    amount: ['bigint', (promise) => promise.amount],
  },
};

/** Who opened and kept these: the persona of the branch. */
const HEAD = 'local:branch-head';
const CALLER_SUBJECTS: Readonly<Record<string, string>> = {
  'tele collector': 'local:tele-collector',
  'branch officer': 'local:branch-officer',
};

export const CAMPAIGNS: BulkTable<DemoCampaign> = {
  name: 'call_campaigns',
  columns: {
    id: ['uuid', (campaign) => campaign.id],
    name: ['text', (campaign) => campaign.name],
    region_code: ['text', (campaign) => campaign.region],
    segment: ['text', () => 'PBPU'],
    care_class: ['text', (campaign) => campaign.careClass],
    months_min: ['smallint', (campaign) => campaign.monthsMin],
    months_max: ['smallint', (campaign) => campaign.monthsMax],
    contact_from_hour: ['smallint', () => 9],
    contact_until_hour: ['smallint', () => 17],
    attempts_max: ['smallint', () => 3],
    daily_target: ['smallint', () => 100],
    valid_from: ['date', (campaign) => campaign.validFrom],
    valid_through: ['date', (campaign) => campaign.validThrough],
    opened_by: ['text', () => HEAD],
    opened_at: ['timestamptz', (campaign) => campaign.openedAt],
    queued_for: ['date', (campaign) => campaign.queuedFor],
  },
};

export const CALLS: BulkTable<DemoCall> = {
  name: 'calls',
  columns: {
    id: ['uuid', (call) => call.id],
    campaign_id: ['uuid', (call) => call.campaignId],
    family_id: ['uuid', (call) => call.familyId],
    caller: ['text', (call) => CALLER_SUBJECTS[call.callerName] ?? HEAD],
    caller_name: ['text', (call) => call.callerName],
    caller_role: ['text', (call) => call.callerName.toUpperCase().replace(' ', '_')],
    purpose: ['text', () => 'COLLECTION'],
    outcome: ['text', (call) => call.outcome],
    promised_amount: ['bigint', (call) => call.promisedAmount],
    promised_for: ['date', (call) => call.promisedFor],
    called_at: ['timestamptz', (call) => call.calledAt],
    recorded_at: ['timestamptz', (call) => call.calledAt],
  },
};

export const SEGMENTS: BulkTable<DemoSegment> = {
  name: 'saved_segments',
  columns: {
    id: ['uuid', (segment) => segment.id],
    branch_id: ['uuid', (segment) => segment.branchId],
    owner: ['text', () => 'local:tele-collector'],
    owner_name: ['text', () => 'tele collector'],
    name: ['text', (segment) => segment.name],
    filter: ['jsonb', (segment) => segment.filter],
    saved_at: ['timestamptz', (segment) => segment.savedAt],
  },
};
