/** Writes assessments, a donor with its programme, and a campaign of write-offs of the demo, inside the caller's transaction. */
import type { Connection } from '../../platform/db/pool.js';
import { type CivilDate, addDays, monthOf } from '../../kernel/civil-date.js';
import { changeTerms } from '../../households/families/index.js';
import type { IdSource } from '../../kernel/ids.js';
import { WITA } from '../../kernel/time-zone.js';
import { firstReferralState } from '../../relief/hardship/index.js';
import { fundNumber } from '../../relief/sponsorship/index.js';
import { type Table, insertRows } from '../world/insert-rows.js';
import { chanceFrom } from '../simulator/chance.js';
import { demoIds } from './demo-ids.js';
import { type DemoAssessment, type DemoRelief, type DemoWriteOff, DEMO_RELIEF_REGION } from './make-relief.js';
import { momentOf } from './moments.js';

const OFFICER = 'local:branch-officer';
const HEAD = 'local:branch-head';

const ASSESSMENTS: Table<DemoAssessment> = {
  name: 'hardship_assessments',
  columns: {
    id: ['uuid', (assessment) => assessment.id],
    family_id: ['uuid', (assessment) => assessment.familyId],
    region_code: ['text', (assessment) => assessment.region],
    cadre_id: ['uuid', (assessment) => assessment.cadreId],
    contact: ['text', () => 'VISIT'],
    answers: ['jsonb', ({ answers }) => JSON.stringify({ ...answers, monthlyIncome: String(answers.monthlyIncome) })],
    months_in_arrears: ['smallint', (assessment) => assessment.monthsInArrears],
    policy_from: ['date', (assessment) => assessment.policyFrom],
    ability: ['text', (assessment) => assessment.ability],
    route: ['text', (assessment) => assessment.route],
    reasons: ['jsonb', ({ reasons }) => JSON.stringify(reasons)],
    referral: ['text', ({ route }) => firstReferralState(route)],
    made_at: ['timestamptz', (assessment) => assessment.madeAt],
    recorded_at: ['timestamptz', (assessment) => assessment.madeAt],
    recorded_by: ['text', ({ cadreId }) => `local:cadre:${cadreId}`],
    recorded_by_role: ['text', () => 'CADRE'],
  },
};

const STEPS: Table<DemoAssessment> = {
  name: 'hardship_referral_steps',
  columns: {
    id: ['uuid', (assessment) => assessment.stepId],
    assessment_id: ['uuid', (assessment) => assessment.id],
    state: ['text', () => 'OPEN'],
    taken_at: ['timestamptz', (assessment) => assessment.madeAt],
    by_viewer: ['text', ({ cadreId }) => `local:cadre:${cadreId}`],
    by_role: ['text', () => 'CADRE'],
    note: ['text', (assessment) => assessment.route],
  },
};

const WRITE_OFFS: Table<DemoWriteOff & { readonly campaignId: string }> = {
  name: 'write_offs',
  columns: {
    id: ['uuid', (writeOff) => writeOff.id],
    campaign_id: ['uuid', (writeOff) => writeOff.campaignId],
    family_id: ['uuid', (writeOff) => writeOff.familyId],
    region_code: ['text', (writeOff) => writeOff.region],
    persons: ['smallint', (writeOff) => writeOff.persons],
    verification: ['text', (writeOff) => writeOff.verification],
    verified_on: ['date', (writeOff) => writeOff.verifiedOn],
    state: ['text', () => 'PROPOSED'],
    proposed_at: ['timestamptz', (writeOff) => writeOff.proposedAt],
    proposed_by: ['text', () => OFFICER],
  },
};

export interface ReliefFrame {
  readonly donorId: string;
  readonly campaignId: string;
  readonly newId: IdSource;
}

const PLEDGED = 60_000_000n;

/**
 * Writes what assessments and proposals refer to: a donor with a pledge and a programme in the city, and the campaign.
 */
export async function writeReliefFrame(
  connection: Connection,
  { seed, today }: { seed: number; today: CivilDate },
): Promise<ReliefFrame> {
  const ids = demoIds(chanceFrom(seed + 7_015));
  const [donorId, pledgeId, programmeId, campaignId] = [ids(), ids(), ids(), ids()];
  const at = momentOf({ date: addDays(today, -40), minuteOfDay: 10 * 60, zone: WITA });
  const { rows } = await connection.query<{ serial: bigint }>(`select nextval('donor_fund_numbers') as serial`);
  const number = fundNumber(Number(rows[0]?.serial ?? 1n));
  await connection.query(
    `insert into donors (id, name, fund_number, region_codes, added_at, added_by)
     values ($1, 'Yayasan Contoh Samarinda Peduli', $2, array[$5], $3, $4)`,
    [donorId, number, at, HEAD, DEMO_RELIEF_REGION],
  );
  await connection.query(
    `insert into pledges (id, donor_id, amount, pledged_at, pledged_by) values ($1, $2, $3, $4, 'local:csr-donor')`,
    [pledgeId, donorId, PLEDGED, at],
  );
  await connection.query(
    `insert into sponsorship_programmes (id, donor_id, name, region_codes, care_class, months_min, months_max, months_ahead,
       valid_from, valid_through, opened_at, opened_by)
     values ($1, $2, 'Kelas III aktif kembali', array[$3], 'III', 3, 24, 3, $4, $5, $6, $7)`,
    [programmeId, donorId, DEMO_RELIEF_REGION, addDays(today, -40), addDays(today, 325), at, HEAD],
  );
  await connection.query(
    `insert into write_off_campaigns (id, name, region_code, valid_from, valid_through, policy_from, opened_at, opened_by)
     values ($1, 'Pemutihan peserta pindah ke PBI', $6, $2, $3, '2025-11-01', $4, $5)`,
    [campaignId, addDays(today, -40), addDays(today, 325), at, HEAD, DEMO_RELIEF_REGION],
  );
  return { donorId, campaignId, newId: ids };
}

/** The families of the proposals belong to PBI since the month in which that was verified; their own months stay owed. */
async function moveToPbi(connection: Connection, writeOffs: readonly DemoWriteOff[], newId: IdSource): Promise<void> {
  for (const { familyId, verifiedOn, proposedAt } of writeOffs) {
    const evidence = {
      documentKind: 'GOVERNMENT_DECREE' as const,
      documentNumber: null,
      documentDate: verifiedOn,
      note: null,
    };
    const change = { familyId, from: monthOf(verifiedOn), segment: 'PBI' as const, evidence };
    await changeTerms(connection, { ...change, by: OFFICER, approvedBy: HEAD, at: proposedAt }, newId);
  }
}

export async function writeRelief(
  connection: Connection,
  { assessments, writeOffs }: DemoRelief,
  { campaignId, newId }: ReliefFrame,
): Promise<void> {
  await moveToPbi(connection, writeOffs, newId);
  await insertRows(connection, ASSESSMENTS, assessments);
  const referred = assessments.filter(({ route }) => firstReferralState(route) !== null);
  await insertRows(connection, STEPS, referred);
  await insertRows(
    connection,
    WRITE_OFFS,
    writeOffs.map((writeOff) => ({ ...writeOff, campaignId })),
  );
}
