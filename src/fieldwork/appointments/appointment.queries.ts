/** Reads appointments with their card and notice within a viewer's scope, and the card that a citizen verifies. */
import type { Viewer } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Page, keyset } from '../../platform/db/keyset.js';
import { type Sql, allOf, countRows, selectRows, sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { AppointmentId, BranchId, CadreId, CredentialId, VillageNoticeId } from '../../kernel/ids.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { dayIn, narrowReach, regionCondition, zoneDaysAt, conditionWithin } from '../../households/regions/index.js';
import { type AppointmentState, stateOn } from './appointment-state.js';
import type {
  AppointmentRecord,
  AppointmentTerm,
  CredentialRecord,
  StepRecord,
  VillageNoticeRecord,
} from './appointment.js';
import { CADRE_HOMES } from '../cadres/index.js';
import { inForce } from '../../platform/db/in-force.js';
import { credentialStateOn } from './credential-state.js';
import { todayIn } from './open-appointment.js';

/** The viewer who reads, and the moment of reading. */
export interface Eyes {
  readonly viewer: Viewer | null;
  readonly now: Date;
}

export interface AppointmentsFilter {
  readonly cadreId: CadreId | null;
  readonly region: RegionCode | null;
  readonly state: AppointmentState | null;
}

/** The sort values of a row; times keep the database's microseconds. */
export type SortKey = readonly [moment: string, id: string];

export type Listed<Record> = Record & { readonly sortValue: string };

export interface AppointmentQueries {
  /** Finds a page, the newest application first: a cadre finds the own appointments, an office those of its regions. */
  findPage(
    eyes: Eyes,
    params: { filter: AppointmentsFilter; page: Page<SortKey> },
  ): Promise<Listed<AppointmentRecord>[]>;
  count(eyes: Eyes, filter: AppointmentsFilter): Promise<number>;
  findById(eyes: Eyes, id: AppointmentId): Promise<AppointmentRecord | null>;
  /** Finds a card, current or earlier, of an appointment that the viewer may see. */
  findCredential(eyes: Eyes, id: CredentialId): Promise<CredentialRecord | null>;
  /** Finds the appointments of the cadres, the newest application first. */
  findByCadres(eyes: Eyes, cadres: readonly CadreId[]): Promise<AppointmentRecord[]>;
  /** Finds each cadre's term that includes today, else the newest one. */
  findTerms(eyes: Eyes, cadres: readonly CadreId[]): Promise<AppointmentTerm[]>;
  /** Finds steps in the order they were taken. The caller has checked that the viewer may see these appointments. */
  findSteps(appointments: readonly AppointmentId[]): Promise<StepRecord[]>;
}

interface Row {
  readonly id: AppointmentId;
  readonly cadreId: CadreId;
  readonly branchId: BranchId;
  readonly homeRegionCode: RegionCode;
  readonly name: string;
  readonly phone: PhoneNumber;
  readonly photoReference: string;
  readonly state: AppointmentState;
  readonly appliedAt: Date;
  readonly recommendedBy: string | null;
  readonly recommendationNumber: string | null;
  readonly recommendedOn: CivilDate | null;
  readonly trainedOn: CivilDate | null;
  readonly trainer: string | null;
  readonly validFrom: CivilDate | null;
  readonly validThrough: CivilDate | null;
  readonly isFrozen: boolean;
  readonly cardId: CredentialId | null;
  readonly cardFrom: CivilDate;
  readonly cardThrough: CivilDate;
  readonly cardArea: RegionCode;
  readonly issuedAt: Date;
  readonly revokedAt: Date | null;
  readonly revocationReason: string | null;
  readonly noticeId: VillageNoticeId | null;
  readonly givenAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedName: string;
  readonly acknowledgedRole: string;
  readonly sortValue: string;
}

const COLUMNS = sql`a.id, a.cadre_id as "cadreId", a.branch_id as "branchId", a.home_region_code as "homeRegionCode",
  a.name, a.phone, a.photo_reference as "photoReference", a.state, a.applied_at as "appliedAt",
  a.recommended_by as "recommendedBy", a.recommendation_number as "recommendationNumber", a.recommended_on as "recommendedOn",
  a.trained_on as "trainedOn", a.trainer, a.valid_from as "validFrom", a.valid_through as "validThrough",
  exists (select from credential_freezes z where z.cadre_id = a.cadre_id and z.decision is null) as "isFrozen",
  k.id as "cardId", k.valid_from as "cardFrom", k.valid_through as "cardThrough", k.region_code as "cardArea",
  k.issued_at as "issuedAt", k.revoked_at as "revokedAt", k.revocation_reason as "revocationReason",
  n.id as "noticeId", n.given_at as "givenAt", n.acknowledged_at as "acknowledgedAt",
  n.acknowledged_name as "acknowledgedName", n.acknowledged_role as "acknowledgedRole", a.applied_at::text as "sortValue"`;

/** Selects appointments; the condition `card` says which card is read with each. */
const rowsWith = (card: Sql): Sql => sql`select ${COLUMNS} from appointments a left join credentials k on ${card}
  left join village_notices n on n.appointment_id = a.id`;
const WITH_NEWEST_CARD = rowsWith(sql`k.id = a.credential_id`);

const STEP_COLUMNS = sql`appointment_id as "appointmentId", state, from_day as "fromDay", recorded_at as "recordedAt",
  recorded_role as "recordedRole", note`;

function toCredential(row: Row, today: CivilDate): CredentialRecord | null {
  if (row.cardId === null) return null;
  const term = { from: row.cardFrom, through: row.cardThrough };
  return {
    id: row.cardId,
    cadreId: row.cadreId,
    area: row.cardArea,
    state: credentialStateOn({ term, isRevoked: row.revokedAt !== null, isFrozen: row.isFrozen }, today),
    validFrom: row.cardFrom,
    validThrough: row.cardThrough,
    issuedAt: row.issuedAt,
    revokedAt: row.revokedAt,
    revocationReason: row.revocationReason,
  };
}

function toNotice(row: Row): VillageNoticeRecord | null {
  const { noticeId, givenAt, acknowledgedAt, acknowledgedName, acknowledgedRole, validFrom, validThrough } = row;
  if (noticeId === null || validFrom === null || validThrough === null) return null;
  const acknowledgement =
    acknowledgedAt === null ? null : { at: acknowledgedAt, name: acknowledgedName, role: acknowledgedRole };
  const { homeRegionCode: regionCode, name: cadreName, photoReference } = row;
  return { id: noticeId, givenAt, acknowledgement, regionCode, cadreName, photoReference, validFrom, validThrough };
}

function toAppointment(row: Row, now: Date): Listed<AppointmentRecord> {
  const { recommendedBy, recommendationNumber, recommendedOn, trainedOn, trainer, validFrom, validThrough } = row;
  const today = todayIn(row.homeRegionCode, now);
  const term = validFrom === null || validThrough === null ? null : { from: validFrom, through: validThrough };
  const isRecommended = recommendedBy !== null && recommendationNumber !== null && recommendedOn !== null;
  return {
    __typename: 'CadreAppointment',
    id: row.id,
    cadreId: row.cadreId,
    branchId: row.branchId,
    homeRegionCode: row.homeRegionCode,
    name: row.name,
    phone: row.phone,
    photoReference: row.photoReference,
    state: stateOn({ state: row.state, term }, today),
    appliedAt: row.appliedAt,
    recommendation: isRecommended
      ? { by: recommendedBy, letterNumber: recommendationNumber, date: recommendedOn }
      : null,
    training: trainedOn === null || trainer === null ? null : { date: trainedOn, trainer },
    validFrom,
    validThrough,
    credential: toCredential(row, today),
    villageNotice: toNotice(row),
    sortValue: row.sortValue,
  };
}

/** The condition for what the viewer may see; null when the viewer sees nothing. */
function visible({ viewer }: Eyes, region: RegionCode | null): Sql | null {
  if (viewer === null) return null;
  if (viewer.role === 'CADRE') {
    if (viewer.cadreId === null) return null;
    const reach = region === null ? 'ALL' : [region];
    return sql`a.cadre_id = ${viewer.cadreId}::uuid and ${regionCondition('a.home_region_code', reach)}`;
  }
  return conditionWithin('a.home_region_code', narrowReach(viewer.regions, region));
}

/** The rule of `stateOn` as an SQL expression, for filters. */
const stateToday = (now: Date): Sql =>
  sql`case when a.state in ('ACTIVE', 'SUSPENDED') and a.valid_through < ${dayIn('a.home_region_code', zoneDaysAt(now))}
    then 'ENDED' else a.state end`;

function chosen(eyes: Eyes, { cadreId, region, state }: AppointmentsFilter): Sql | null {
  const scope = visible(eyes, region);
  if (scope === null) return null;
  return allOf([
    scope,
    cadreId === null ? sql`true` : sql`a.cadre_id = ${cadreId}::uuid`,
    state === null ? sql`true` : sql`${stateToday(eyes.now)} = ${state}`,
  ]);
}

async function select(pool: Pool, { now }: Eyes, rest: Sql): Promise<Listed<AppointmentRecord>[]> {
  const rows = await selectRows<Row>(pool, sql`${WITH_NEWEST_CARD} ${rest}`);
  return rows.map((row) => toAppointment(row, now));
}

const BY_APPLICATION = keyset('desc', { 'a.applied_at': 'timestamptz', 'a.id': 'uuid' });

export const createAppointmentQueries = (pool: Pool): AppointmentQueries => ({
  async findPage(eyes, { filter, page }) {
    const where = chosen(eyes, filter);
    if (where === null) return [];
    const { condition, order } = BY_APPLICATION(page);
    return select(pool, eyes, sql`where ${where} and ${condition} order by ${order} limit ${page.limit}`);
  },

  async count(eyes, filter) {
    const where = chosen(eyes, filter);
    return where === null ? 0 : countRows(pool, sql`from appointments a where ${where}`);
  },

  async findById(eyes, id) {
    const scope = visible(eyes, null);
    if (scope === null) return null;
    const [found] = await select(pool, eyes, sql`where ${scope} and a.id = ${id}::uuid`);
    return found ?? null;
  },

  async findCredential(eyes, id) {
    const scope = visible(eyes, null);
    if (scope === null) return null;
    const card = rowsWith(sql`k.appointment_id = a.id`);
    const [row] = await selectRows<Row>(pool, sql`${card} where ${scope} and k.id = ${id}::uuid`);
    return row === undefined ? null : toCredential(row, todayIn(row.homeRegionCode, eyes.now));
  },

  async findByCadres(eyes, cadres) {
    const scope = visible(eyes, null);
    if (scope === null) return [];
    const ofCadres = sql`a.cadre_id = any(${[...cadres]}::uuid[])`;
    return select(pool, eyes, sql`where ${scope} and ${ofCadres} order by a.applied_at desc, a.id desc`);
  },

  findTerms: ({ now }, cadres) => {
    const isToday = inForce('t', dayIn('c.home_region_code', zoneDaysAt(now)));
    return selectRows<AppointmentTerm>(
      pool,
      sql`select distinct on (t.cadre_id) t.cadre_id as "cadreId", t.valid_from as "validFrom", t.valid_through as "validThrough"
        from cadre_appointments t join ${CADRE_HOMES} c on c.cadre_id = t.cadre_id
        where t.cadre_id = any(${[...cadres]}::uuid[])
        order by t.cadre_id, (${isToday}) desc, t.valid_from desc`,
    );
  },

  findSteps: (appointments) =>
    selectRows<StepRecord>(
      pool,
      sql`select ${STEP_COLUMNS} from appointment_steps where appointment_id = any(${[...appointments]}::uuid[]) order by place`,
    ),
});
