/** Writes the rows of field work and calls that only the demo has. */
import type { FamilyId } from '../../kernel/ids.js';
import type { Table } from '../world/insert-rows.js';
import type { DemoArticle } from './demo-articles.js';
import type { DemoComplaint, DemoSession } from './make-field-records.js';
import type { DemoCampaign, DemoSegment } from './make-calls.js';
import type { DemoRegistration } from './make-registrations.js';
import type { DemoPromise } from './make-visits.js';
import { STAFF_NAMES } from './staff-names.js';

export const PROMISES: Table<DemoPromise> = {
  name: 'promises_to_pay',
  columns: {
    id: ['uuid', (promise) => promise.id],
    visit_id: ['uuid', (promise) => promise.visitId],
    family_id: ['uuid', (promise) => promise.familyId],
    promised_for: ['date', (promise) => promise.promisedFor],
    amount: ['bigint', (promise) => promise.amount],
  },
};

/** The hash of the request, which no request has: none was ever sent for these rows. */
const NO_REQUEST = '0'.repeat(64);

export const REGISTRATIONS: Table<DemoRegistration> = {
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

export const COMPLAINTS: Table<DemoComplaint> = {
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

export const COMPLAINT_STEPS: Table<DemoComplaint['steps'][number]> = {
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

export const SESSIONS: Table<DemoSession> = {
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

export const ATTENDANCE: Table<{ sessionId: string; familyId: FamilyId }> = {
  name: 'education_attendance',
  columns: {
    session_id: ['uuid', (came) => came.sessionId],
    family_id: ['uuid', (came) => came.familyId],
  },
};

export const ARTICLES: Table<DemoArticle & { id: string; publishedAt: Date }> = {
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

/** The person who opened and saved these rows: the branch head among the personas. */
const HEAD = 'local:branch-head';

export const CAMPAIGNS: Table<DemoCampaign> = {
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

export const SEGMENTS: Table<DemoSegment> = {
  name: 'saved_segments',
  columns: {
    id: ['uuid', (segment) => segment.id],
    branch_id: ['uuid', (segment) => segment.branchId],
    owner: ['text', () => 'local:tele-collector'],
    owner_name: ['text', () => STAFF_NAMES['tele-collector']],
    name: ['text', (segment) => segment.name],
    filter: ['jsonb', (segment) => segment.filter],
    saved_at: ['timestamptz', (segment) => segment.savedAt],
  },
};
