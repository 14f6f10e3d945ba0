/** How the demo's values become rows. */
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { BranchId, FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { BulkTable } from './bulk-insert.js';
import type { DemoArticle } from './demo-articles.js';
import type { DemoAppointment, DemoCadre } from './demo-cadre.js';
import type { DemoAssignment, DemoBranch } from './make-branch.js';
import type { DemoFacility, DemoFacilityChoice } from './make-facilities.js';
import type { DemoComplaint, DemoSession } from './make-field-records.js';
import type { DemoCall, DemoCampaign, DemoSegment } from './make-calls.js';
import type { DemoFamily } from './make-family.js';
import type { DemoReminder } from './make-payments.js';
import type { DemoPerson } from './make-people.js';
import type { DemoRegistration } from './make-registrations.js';
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
  skipsExisting: true,
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
    appointment_id: ['uuid', (appointment) => appointment.id],
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
    first_premium_from: ['date', (family) => family.firstPremiumFrom],
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
    latitude: ['float8', (visit) => visit.position?.latitude ?? null],
    longitude: ['float8', (visit) => visit.position?.longitude ?? null],
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

export const FACILITIES: BulkTable<DemoFacility> = {
  name: 'facilities',
  columns: {
    id: ['uuid', (facility) => facility.id],
    code: ['text', (facility) => facility.code],
    name: ['text', (facility) => facility.name],
    kind: ['text', (facility) => facility.kind],
    region_code: ['text', (facility) => facility.region],
    latitude: ['double precision', (facility) => facility.latitude],
    longitude: ['double precision', (facility) => facility.longitude],
    capacity: ['integer', (facility) => facility.capacity],
    open_from: ['date', (facility) => facility.openFrom],
  },
};

export const FACILITY_CHOICES: BulkTable<DemoFacilityChoice> = {
  name: 'facility_choices',
  columns: {
    id: ['uuid', (choice) => choice.id],
    participant_id: ['uuid', (choice) => choice.participantId],
    facility_id: ['uuid', (choice) => choice.facilityId],
    valid_from: ['date', (choice) => choice.validFrom],
    reason: ['text', () => 'REGISTRATION'],
    chosen_by: ['text', () => 'demo'],
    chosen_at: ['timestamptz', (choice) => choice.chosenAt],
  },
};

/** No request was ever sent for these: the hash is one that no request has. */
const NO_REQUEST = '0'.repeat(64);

export const REGISTRATIONS: BulkTable<DemoRegistration> = {
  name: 'registrations',
  columns: {
    id: ['uuid', (registration) => registration.familyId],
    kind: ['text', () => 'FAMILY'],
    family_id: ['uuid', (registration) => registration.familyId],
    persons: ['smallint', (registration) => registration.persons],
    cadre_id: ['uuid', (registration) => registration.cadreId],
    registered_by: ['text', (registration) => `local:cadre:${registration.cadreId}`],
    registered_on: ['date', (registration) => registration.registeredOn],
    registered_at: ['timestamptz', (registration) => registration.registeredAt],
    request_hash: ['text', () => NO_REQUEST],
  },
};

const stepAt = (complaint: DemoComplaint, kind: DemoComplaint['steps'][number]['kind']): Date | null =>
  complaint.steps.find((step) => step.kind === kind)?.takenAt ?? null;

export const COMPLAINTS: BulkTable<DemoComplaint> = {
  name: 'complaints',
  columns: {
    id: ['uuid', (complaint) => complaint.id],
    category: ['text', (complaint) => complaint.category],
    level: ['text', (complaint) => complaint.level],
    channel: ['text', () => 'CADRE'],
    state: ['text', (complaint) => complaint.state],
    family_id: ['uuid', (complaint) => complaint.familyId],
    region_code: ['text', (complaint) => complaint.region],
    description: ['text', (complaint) => complaint.description],
    filed_by: ['text', (complaint) => `local:cadre:${complaint.cadreId}`],
    filed_by_cadre_id: ['uuid', (complaint) => complaint.cadreId],
    filed_at: ['timestamptz', (complaint) => complaint.receivedAt],
    received_at: ['timestamptz', (complaint) => complaint.receivedAt],
    answer_due_at: ['timestamptz', (complaint) => complaint.answerDueAt],
    close_due_at: ['timestamptz', (complaint) => complaint.closeDueAt],
    answered_at: ['timestamptz', (complaint) => stepAt(complaint, 'ANSWERED')],
    escalated_at: ['timestamptz', (complaint) => stepAt(complaint, 'ESCALATED')],
    closed_at: ['timestamptz', (complaint) => stepAt(complaint, 'CLOSED')],
  },
};

export const COMPLAINT_STEPS: BulkTable<DemoComplaint['steps'][number]> = {
  name: 'complaint_steps',
  columns: {
    id: ['uuid', (step) => step.id],
    complaint_id: ['uuid', (step) => step.complaintId],
    kind: ['text', (step) => step.kind],
    by_viewer: ['text', () => 'local:branch-officer'],
    by_role: ['text', () => 'BRANCH_OFFICER'],
    taken_at: ['timestamptz', (step) => step.takenAt],
    note: ['text', (step) => step.note],
  },
};

export const SESSIONS: BulkTable<DemoSession> = {
  name: 'education_sessions',
  columns: {
    id: ['uuid', (session) => session.id],
    cadre_id: ['uuid', (session) => session.cadreId],
    region_code: ['text', (session) => session.region],
    topic: ['text', (session) => session.topic],
    place: ['text', (session) => session.place],
    held_on: ['date', (session) => session.heldOn],
    others_present: ['int', (session) => session.othersPresent],
    recorded_at: ['timestamptz', (session) => `${session.heldOn}T10:00:00Z`],
  },
};

export const ATTENDANCE: BulkTable<{ sessionId: string; familyId: FamilyId }> = {
  name: 'education_attendance',
  columns: {
    session_id: ['uuid', (came) => came.sessionId],
    family_id: ['uuid', (came) => came.familyId],
  },
};

export const ARTICLES: BulkTable<DemoArticle & { id: string; publishedAt: Date }> = {
  name: 'knowledge_article_versions',
  columns: {
    id: ['uuid', (version) => version.id],
    article: ['text', (version) => version.article],
    version: ['int', () => 1],
    category: ['text', (version) => version.category],
    title: ['text', (version) => version.title],
    body: ['text', (version) => version.body],
    published_by: ['text', () => 'local:operator'],
    published_at: ['timestamptz', (version) => version.publishedAt],
  },
  skipsExisting: true,
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

export const REMINDERS: BulkTable<DemoReminder> = {
  name: 'calls',
  columns: {
    id: ['uuid', (call) => call.id],
    family_id: ['uuid', (call) => call.familyId],
    caller: ['text', () => 'local:tele-collector'],
    caller_name: ['text', () => 'tele collector'],
    caller_role: ['text', () => 'TELE_COLLECTOR'],
    purpose: ['text', () => 'REMINDER'],
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
