/** Writes the records around the visits of the demo branch, and the reimbursement claims that its visits come to. */
import { policyOn } from '../../kernel/dated-policy.js';
import type { Connection } from '../../platform/db/pool.js';
import { type BillingMonth, addMonths } from '../../kernel/billing-month.js';
import { type CivilDate, dayOfMonth, firstDayOf, monthOf } from '../../kernel/civil-date.js';
import type { CadreId, IdSource } from '../../kernel/ids.js';
import { NO_RUPIAH, type Rupiah } from '../../kernel/rupiah.js';
import { WITA } from '../../kernel/time-zone.js';
import {
  type ClaimState,
  JKN_TRANSPORT_POLICY,
  type VerifiedVisit,
  computeClaim,
} from '../../fieldwork/reimbursements/index.js';
import type { Keyring } from '../../platform/encryption/index.js';
import { type Table, insertRows } from '../world/insert-rows.js';
import { PORTFOLIO_ASSIGNMENTS } from '../world/cadre-tables.js';
import { FAMILIES, participantsTable } from '../world/family-tables.js';
import { FACILITY_CHOICES } from '../world/region-tables.js';
import type { DemoFieldWork, DemoRestriction } from './make-field-work.js';
import { momentOf } from './moments.js';

const BRANCH_HEAD = 'local:branch-head';

const RESTRICTIONS: Table<DemoRestriction> = {
  name: 'service_restrictions',
  columns: {
    id: ['uuid', (restriction) => restriction.id],
    region_code: ['text', (restriction) => restriction.regionCode],
    valid_from: ['date', (restriction) => restriction.validFrom],
    valid_through: ['date', (restriction) => restriction.validThrough],
    mode: ['text', (restriction) => restriction.mode],
    reason: ['text', (restriction) => restriction.reason],
    made_by: ['text', () => BRANCH_HEAD],
    made_at: ['timestamptz', ({ validFrom: date }) => momentOf({ date, minuteOfDay: 7 * 60, zone: WITA })],
  },
};

interface DemoClaim {
  readonly id: string;
  readonly cadreId: CadreId;
  readonly month: CivilDate;
  readonly state: ClaimState;
  readonly amount: Rupiah;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
}

const CLAIMS: Table<DemoClaim> = {
  name: 'reimbursement_claims',
  columns: {
    id: ['uuid', (claim) => claim.id],
    cadre_id: ['uuid', (claim) => claim.cadreId],
    month: ['date', (claim) => claim.month],
    state: ['text', (claim) => claim.state],
    amount: ['bigint', (claim) => claim.amount],
    drafted_at: ['timestamptz', ({ submittedAt, month }) => submittedAt ?? new Date(`${month}T12:00:00Z`)],
    submitted_at: ['timestamptz', (claim) => claim.submittedAt],
    decided_at: ['timestamptz', (claim) => claim.decidedAt],
    decided_by: ['text', ({ decidedAt }) => (decidedAt === null ? null : BRANCH_HEAD)],
    decision_reason: ['text', ({ state }) => (state === 'REJECTED' ? 'Dua kunjungan tanpa lokasi yang jelas' : null)],
  },
};

interface DemoClaimedDay {
  readonly claimId: string;
  readonly day: CivilDate;
  readonly visits: number;
  readonly amount: Rupiah;
}

const CLAIMED_DAYS: Table<DemoClaimedDay> = {
  name: 'reimbursement_days',
  columns: {
    claim_id: ['uuid', (day) => day.claimId],
    day: ['date', (day) => day.day],
    visits: ['int', (day) => day.visits],
    amount: ['bigint', (day) => day.amount],
  },
};

/**
 * The states of last month's claims: most are approved, some wait, one was rejected; the claim of this month is a
 * draft.
 */
const LAST_MONTH: readonly ClaimState[] = ['APPROVED', 'SUBMITTED', 'APPROVED', 'REJECTED', 'APPROVED'];

interface VisitRow extends VerifiedVisit {
  readonly cadreId: CadreId;
}

async function findVisits(connection: Connection, month: BillingMonth): Promise<VisitRow[]> {
  const { rows } = await connection.query<VisitRow>(
    `select cadre_id as "cadreId", family_id as "familyId", (visited_at at time zone 'Asia/Makassar')::date as day
     from visits where state = 'COMPLETED' and latitude is not null
       and (visited_at at time zone 'Asia/Makassar')::date >= $1::date
       and (visited_at at time zone 'Asia/Makassar')::date < $1::date + interval '1 month'
     order by cadre_id, visited_at, id`,
    [firstDayOf(month)],
  );
  return rows;
}

interface ClaimMonth {
  readonly month: BillingMonth;
  readonly stateOf: (place: number) => ClaimState;
  readonly newId: IdSource;
}

async function writeClaims(connection: Connection, { month, stateOf, newId }: ClaimMonth): Promise<void> {
  const policy = policyOn(JKN_TRANSPORT_POLICY, firstDayOf(month));
  const visits = Map.groupBy(await findVisits(connection, month), ({ cadreId }) => cadreId);
  const at = (day: number): Date =>
    momentOf({ date: dayOfMonth(addMonths(month, 1), day), minuteOfDay: 9 * 60, zone: WITA });
  const made = [...visits].map(([cadreId, visited], place) => {
    const { days, amount } = computeClaim(visited, policy);
    const [id, state] = [newId(), stateOf(place)];
    const isDecided = state === 'APPROVED' || state === 'REJECTED';
    const dates = { submittedAt: state === 'DRAFT' ? null : at(2), decidedAt: isDecided ? at(4) : null };
    return { claim: { id, cadreId, month: firstDayOf(month), state, amount, ...dates }, days };
  });
  const claimed = made.filter(({ claim }) => claim.amount > NO_RUPIAH);
  await insertRows(
    connection,
    CLAIMS,
    claimed.map(({ claim }) => claim),
  );
  const days = claimed.flatMap(({ claim, days }) => days.map((day) => ({ claimId: claim.id, ...day })));
  await insertRows(connection, CLAIMED_DAYS, days);
}

/** Writes the field work; it is called once all visits are written. */
export async function writeFieldWork(
  connection: Connection,
  { waiting, choices, pastAssignments, restrictions }: DemoFieldWork,
  { today, newId, keyring }: { today: CivilDate; newId: IdSource; keyring: Keyring },
): Promise<void> {
  const people = waiting.flatMap((family) => family.people.map((person) => ({ ...person, familyId: family.id })));
  await insertRows(connection, FAMILIES, waiting);
  await insertRows(connection, participantsTable(keyring), people);
  await insertRows(connection, FACILITY_CHOICES, choices);
  await insertRows(connection, PORTFOLIO_ASSIGNMENTS, pastAssignments);
  await insertRows(connection, RESTRICTIONS, restrictions);
  const current = monthOf(today);
  const lastMonth = (place: number): ClaimState => LAST_MONTH[place % LAST_MONTH.length] ?? 'APPROVED';
  await writeClaims(connection, { month: addMonths(current, -1), stateOf: lastMonth, newId });
  await writeClaims(connection, { month: current, stateOf: () => 'DRAFT', newId });
}
