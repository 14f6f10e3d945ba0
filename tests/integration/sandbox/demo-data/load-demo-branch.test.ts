import { describe, expect, test } from '@jest/globals';
import { findLinkHolder, readLinkCode } from '../../../../src/outreach/messages/index.js';
import { loadDemoBranch } from '../../../../src/sandbox/demo-data/index.js';
import { findCollection } from '../../../../src/reporting/summaries/collection-summary.queries.js';
import { ATTRIBUTION_POLICY } from '../../../../src/reporting/summaries/jkn-attribution-policy.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { auditLedger } from '../../../../src/money/payments/ledger/audit-ledger.js';
import { createAuditQueries } from '../../../../src/money/payments/ledger/audit.queries.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { keyringOf } from '../../../support/keyring.js';

const TODAY = civilDate('2026-11-22');
/** A dozen around each of eleven cadres. */
const WAITING = 132n;
const TABLES = [
  'regions',
  'branches',
  'branch_regions',
  'cadres',
  'cadre_appointments',
  'appointments',
  'appointment_steps',
  'credentials',
  'village_notices',
  'families',
  'participants',
  'portfolio_assignments',
  'visits',
  'promises_to_pay',
  'facilities',
  'facility_choices',
  'registrations',
  'service_restrictions',
  'reimbursement_claims',
  'reimbursement_days',
  'complaints',
  'complaint_steps',
  'education_sessions',
  'education_attendance',
  'knowledge_article_versions',
  'message_campaigns',
  'messages',
  'message_links',
  'contact_preferences',
  'sandbox_messages',
  'call_campaigns',
  'call_queue',
  'calls',
  'saved_segments',
  'hardship_assessments',
  'hardship_referral_steps',
  'donors',
  'pledges',
  'sponsorship_programmes',
  'write_off_campaigns',
  'write_offs',
  'payments',
  'journal_lines',
  'live_events',
  'populations',
  'portfolio_proposals',
  'portfolio_proposal_lines',
];

describe('loadDemoBranch', () => {
  const database = useTestDatabase();

  test('several instances that start at once load one branch, and every row passes the constraints', async () => {
    const progress: { familiesDone: number; familiesTotal: number }[] = [];
    const keyring = await keyringOf(database.pool);
    const load = {
      keyring,
      seed: 1,
      today: TODAY,
      onProgress: (step: (typeof progress)[number]) => void progress.push(step),
    };
    const results = await Promise.all([
      loadDemoBranch(database.pool, load),
      loadDemoBranch(database.pool, load),
      loadDemoBranch(database.pool, load),
    ]);
    const loaded = results.filter(({ kind }) => kind === 'loaded');
    expect(loaded).toHaveLength(1);
    expect(loaded[0]).toMatchObject({ cadres: 11, families: 5_500 });
    expect(new Set(results.map(({ branchId }) => branchId)).size).toBe(1);
    expect(progress.at(-1)).toEqual({ familiesDone: 5_500, familiesTotal: 5_500 });
    for (const table of TABLES) {
      const { rows } = await database.pool.query<{ count: bigint }>(`select count(*) as count from ${table}`);
      expect(rows[0]?.count).toBeGreaterThan(0n);
    }
  });

  test('every cadre is appointed today and every family is in exactly one portfolio of today', async () => {
    const { rows: appointed } = await database.pool.query(
      'select cadre_id from cadre_appointments where $1::date between valid_from and coalesce(valid_through, $1::date)',
      [TODAY],
    );
    expect(appointed).toHaveLength(11);
    const { rows: portfolios } = await database.pool.query<{ cadre_id: string; families: bigint }>(
      `select cadre_id, count(distinct family_id) as families from portfolio_assignments
       where $1::date between valid_from and coalesce(valid_through, $1::date) group by cadre_id`,
      [TODAY],
    );
    expect(portfolios.map(({ families }) => families)).toEqual(Array.from({ length: 11 }, () => 500n));
  });

  test('every cadre has a complete history and a card that holds, and somebody waits in each state before', async () => {
    const { rows: cadres } = await database.pool.query(
      `select a.id from cadre_appointments t join appointments a on a.id = t.appointment_id join credentials k on k.id = a.credential_id
       where $1::date between t.valid_from and t.valid_through and $1::date between k.valid_from and k.valid_through
         and a.cadre_id = t.cadre_id and a.state = 'ACTIVE' and k.revoked_at is null
         and (select array_agg(s.state order by s.place) from appointment_steps s where s.appointment_id = a.id)
           = array['APPLIED', 'SELECTED', 'TRAINED', 'ACTIVE']`,
      [TODAY],
    );
    expect(cadres).toHaveLength(11);
    const { rows: waiting } = await database.pool.query<{ state: string; count: bigint }>(
      `select state, count(*) as count from appointments where state <> 'ACTIVE' group by state order by state`,
    );
    expect(waiting.map(({ state, count }) => `${state} ${count}`)).toEqual([
      'APPLIED 2',
      'ENDED 1',
      'SELECTED 1',
      'SUSPENDED 1',
      'TRAINED 2',
    ]);
  });

  test('nobody is visited by a cadre before the appointment', async () => {
    const { rows } = await database.pool.query(`
      select v.id from visits v where not exists (
        select from cadre_appointments a where a.cadre_id = v.cadre_id
          and coalesce((v.visited_at at time zone 'Asia/Makassar')::date, v.planned_for) between a.valid_from and a.valid_through)`);
    expect(rows).toEqual([]);
  });

  test('everybody is with a clinic of the own district, and newcomers wait for their first premium', async () => {
    const { rows } = await database.pool.query<{ people: bigint; placed: bigint }>(`
      select count(*) as people, count(c.id) filter (where left(f.region_code, 8) = left(k.region_code, 8)) as placed
      from participants p join families f on f.id = p.family_id
      left join facility_choices c on c.participant_id = p.id left join facilities k on k.id = c.facility_id`);
    expect(rows[0]?.placed).toBe(rows[0]?.people);
    const { rows: newcomers } = await database.pool.query<{ persons: bigint; cadres: bigint }>(`
      select sum(r.persons) as persons, count(distinct r.cadre_id) as cadres from registrations r
      join families f on f.id = r.family_id where f.first_premium_from > f.paid_through`);
    expect(newcomers[0]?.cadres).toBe(11n);
  });

  test('complaints stand in every state, some escalated by the clock alone, and sessions were attended by own families', async () => {
    const { rows: states } = await database.pool.query('select distinct state from complaints order by state');
    expect(states.map(({ state }) => state)).toEqual(['ANSWERED', 'CLOSED', 'ESCALATED', 'FILED']);
    const { rows: late } = await database.pool.query(
      "select from complaints where closed_at is null and state <> 'ESCALATED' and close_due_at < $1::date",
      [TODAY],
    );
    expect(late.length).toBeGreaterThan(0);
    const { rows: strangers } = await database.pool.query(`
      select from education_attendance t join education_sessions s on s.id = t.session_id
      where not exists (select from portfolio_assignments a where a.cadre_id = s.cadre_id and a.family_id = t.family_id
        and s.held_on between a.valid_from and coalesce(a.valid_through, s.held_on))`);
    expect(strangers).toEqual([]);
  });

  test('one message has a link that works, for who speaks up at an hour at which nobody is written to', async () => {
    const { rows } = await database.pool.query<{ body: string }>(
      "select body from sandbox_messages where body ~ '/k/[0-9a-z]{10}'",
    );
    expect(rows).toHaveLength(1);
    const code = readLinkCode(/\/k\/([0-9a-z]{10})/.exec(rows[0]?.body ?? '')?.[1] ?? '');
    const holder =
      code === null
        ? null
        : await findLinkHolder(
            { pool: database.pool, keyring: await keyringOf(database.pool) },
            code,
            new Date(`${TODAY}T20:00:00+08:00`),
          );
    expect(holder).toMatchObject({ phone: expect.stringMatching(/^62/) });
  });

  test('the last blast has reached its audience, every message has its complaint link, and who refused got none', async () => {
    const { rows } = await database.pool.query<{ state: string; count: bigint }>(
      'select state, count(*) as count from messages where campaign_id is not null group by state order by count(*) desc',
    );
    expect(rows[0]?.state).toBe('DELIVERED');
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['DELIVERED', 'SENT', 'FAILED', 'SUPPRESSED']));
    const { rows: mute } = await database.pool.query(
      `select from messages m where body is not null
       and (body not like '%sigap.example/k/%' or exists (select from contact_preferences c where c.family_id = m.family_id and c.set_at < m.queued_at))`,
    );
    expect(mute).toEqual([]);
  });

  test('some were found unable to pay and some unwilling, and who moved to PBI waits for a write-off', async () => {
    const { rows: routes } = await database.pool.query(
      'select distinct route from hardship_assessments order by route',
    );
    expect(routes.map(({ route }) => route)).toEqual([
      'CSR',
      'PBI_REFERRAL',
      'REHAB_INSTALMENTS',
      'UNWILLING_TO_PAY',
      'WILLING_TO_PAY',
    ]);
    const { rows: moved } = await database.pool.query<{ families: bigint; proposed: bigint }>(
      `select count(*) as families, count(w.id) as proposed from families f left join write_offs w on w.family_id = f.id
       where f.segment = 'PBI'`,
    );
    expect(moved[0]?.families).toBeGreaterThan(5n);
    expect(moved[0]?.proposed).toBe(moved[0]?.families);
  });

  test('a year of payments stands in the journal and leaves every family where the branch says it is', async () => {
    const { rows: months } = await database.pool.query<{ month: string; payments: number }>(
      `select to_char(paid_at at time zone 'Asia/Makassar', 'YYYY-MM') as month, count(*)::int as payments from payments
       where outcome = 'posted' group by 1 order by 1`,
    );
    expect(months.map(({ month }) => month)).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
      '2026-05',
      '2026-06',
      '2026-07',
      '2026-08',
      '2026-09',
      '2026-10',
      '2026-11',
    ]);
    expect(Math.min(...months.map(({ payments }) => payments))).toBeGreaterThan(30);
    const { rows: others } = await database.pool.query(
      `select f.id from families f join lateral (
         select applied_through from payments p where p.family_id = f.id order by posted_at desc, applied_through desc limit 1) last on true
       where f.paid_through <> last.applied_through or f.credit <> 0`,
    );
    expect(others).toEqual([]);
    const audit = await auditLedger({ queries: createAuditQueries(database.pool) }, null);
    expect(audit).toMatchObject({ findings: [] });
    const period = { from: civilDate('2025-12-01'), through: civilDate('2026-11-21') };
    const params = {
      scope: { kind: 'all' } as const,
      region: null,
      period,
      strategies: null,
      groupBy: ['STRATEGY'] as const,
    };
    const sums = await findCollection(database.pool, { params, policies: ATTRIBUTION_POLICY });
    expect(sums.map(({ strategy }) => strategy)).toEqual([
      'CADRE_VISIT',
      'TELE_COLLECTING',
      'WHATSAPP',
      'SMS_BLAST',
      'AUTO_DEBIT',
      'UNPROMPTED',
    ]);
  });

  test('families are told apart, and what was paid at the door, by terminal or at the counter was paid', async () => {
    const rowOf = async (query: string) => (await database.pool.query<Record<string, bigint>>(query)).rows[0];
    expect(
      await rowOf(`select count(*) filter (where a.family_id is null) as homeless, count(distinct right(f.family_card_number, 4)) > 800 as apart,
        count(distinct a.street) > 8 as streets from families f left join family_addresses a on a.family_id = f.id`),
    ).toEqual({ homeless: 0n, apart: true, streets: true });
    expect(
      await rowOf(`select count(*) > 20 as visits, count(*) filter (where not exists (select from payments p where p.family_id = v.family_id
        and p.paid_at between v.visited_at - interval '1 hour' and v.visited_at)) as unpaid, count(note) > 10 as noted
        from visits v where outcome = 'PAID_DURING_VISIT'`),
    ).toEqual({ visits: true, unpaid: 0n, noted: true });
    expect(
      await rowOf(`select count(*) filter (where channel = 'EDC') > 20 as edc, count(*) filter (where channel = 'COUNTER') > 10 as counter
        from payments`),
    ).toEqual({ edc: true, counter: true });
    expect(await rowOf('select count(*) > 100 as places from family_places')).toEqual({ places: true });
  });

  test('one cadre is suspended and sees nobody, one proposal waits, and the census says that it is none', async () => {
    const { rows: suspended } = await database.pool.query(
      `select (select count(*)::int from cadre_appointments t where t.cadre_id = a.cadre_id and $1::date between t.valid_from and t.valid_through) as access
       from appointments a join cadres c on c.id = a.cadre_id where a.state = 'SUSPENDED'`,
      [TODAY],
    );
    expect(suspended).toEqual([{ access: 0 }]);
    const { rows: proposals } = await database.pool.query(
      'select state, families_placed > 50 as placed from portfolio_proposals',
    );
    expect(proposals).toEqual([{ state: 'DRAFT', placed: true }]);
    const { rows: sources } = await database.pool.query('select distinct source from populations');
    expect(sources).toEqual([{ source: 'Sigap Demo' }]);
  });

  test('a second load writes nothing', async () => {
    expect(
      await loadDemoBranch(database.pool, { keyring: await keyringOf(database.pool), seed: 2, today: TODAY }),
    ).toMatchObject({ kind: 'already-there' });
    const { rows } = await database.pool.query<{ count: bigint }>('select count(*) as count from families');
    expect(rows[0]?.count).toBe(5_500n + WAITING);
  });
});

describe('loadDemoBranch into a database that has its numbers already', () => {
  const database = useTestDatabase();

  test('is all or nothing', async () => {
    const scale = { cadres: 1, familiesPerCadre: 20 };
    await loadDemoBranch(database.pool, { keyring: await keyringOf(database.pool), seed: 1, today: TODAY, scale });
    await database.pool.query(`update branches set code = 'ANOTHER'`);
    await expect(
      loadDemoBranch(database.pool, { keyring: await keyringOf(database.pool), seed: 1, today: TODAY, scale }),
    ).rejects.toThrow('duplicate key');
    const { rows } = await database.pool.query<{ count: bigint }>('select count(*) as count from branches');
    expect(rows[0]?.count).toBe(1n);
  });
});
