/**
 * A phone hears of whatever is written about a family that it shows: every table is judged, and every table that holds
 * something of a family tells of it.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  type FieldChangeQueries,
  createFieldChangeQueries,
} from '../../../../src/workday/offline-sync/field-changes.queries.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { CadreId, FamilyId } from '../../../../src/kernel/ids.js';
import { loadDemoBranch } from '../../../../src/sandbox/demo-data/index.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import { keyringOf } from '../../../support/keyring.js';

const TODAY = civilDate('2026-11-22');

/**
 * A write of each kind to each table that is heard by its triggers. `$1` is the family, `$2` its cadre and `$3` a
 * partner; rows that the demo branch lacks are written here first.
 */
const HEARD: Readonly<Record<string, readonly string[]>> = {
  families: [`update families set segment = segment where id = $1`],
  participants: [
    `insert into participants (id, family_id, card_number, nik, name, birth_date, sex, relation, covered_from)
      select gen_random_uuid(), family_id, '0009999999991', '9999999999999991', name, birth_date, sex, 'CHILD', covered_from
      from participants where family_id = $1 limit 1`,
    `update participants set phone = null where family_id = $1`,
    `delete from participants where family_id = $1 and card_number = '0009999999991'`,
  ],
  conduct_breaches: [
    `insert into conduct_breaches (id, contact_kind, contact_id, family_id, region_code, committed_by, rules, contacted_at, recorded_at)
      select gen_random_uuid(), 'CALL', gen_random_uuid(), id, region_code, 'test', '{REST_DAY}', '2026-11-20', '2026-11-20'
      from families where id = $1`,
  ],
  family_addresses: [
    `insert into family_addresses (id, family_id, region_code, street, recorded_by, recorded_at)
      select gen_random_uuid(), id, region_code, 'Jl. Cendana', 'test', '2026-11-20' from families where id = $1`,
  ],
  family_places: [
    `insert into family_places (id, family_id, region_code, reason, recorded_by, recorded_at)
      select gen_random_uuid(), id, region_code, 'MOVED', 'test', '2026-11-20' from families where id = $1`,
  ],
  family_terms: [
    `insert into family_terms (id, family_id, from_month, care_class, segment, changes, document_kind, document_date, recorded_by, recorded_at)
      values (gen_random_uuid(), $1, '2026-12-01', 'II', 'PBPU', 'CARE_CLASS', 'LETTER', '2026-11-01', 'test', now())`,
  ],
  portfolio_assignments: [`update portfolio_assignments set valid_from = valid_from where family_id = $1`],
  visits: [
    `insert into visits select (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(), 'family_id', $1::uuid, 'cadre_id', $2::uuid))).* from visits v limit 1`,
    `update visits set note = note where family_id = $1`,
  ],
  promises_to_pay: [
    `insert into promises_to_pay select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'family_id', $1::uuid, 'visit_id',
      (select id from visits where family_id = $1 limit 1)))).* from promises_to_pay p limit 1`,
    `update promises_to_pay set family_id = family_id where family_id = $1`,
  ],
  calls: [
    `insert into calls select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'family_id', $1::uuid))).* from calls c limit 1`,
    `update calls set caller = caller where family_id = $1`,
  ],
  registrations: [
    `insert into registrations (id, kind, family_id, persons, registered_by, registered_on, registered_at, request_hash)
      values (gen_random_uuid(), 'FAMILY', $1, 1, 'test', '2026-11-20', '2026-11-20', repeat('a', 64))`,
    `update registrations set persons = persons where family_id = $1`,
  ],
  facility_choices: [
    `insert into facility_choices (id, participant_id, facility_id, valid_from, reason, chosen_by, chosen_at)
      values (gen_random_uuid(), (select id from participants where family_id = $1 order by id limit 1), (select id from facilities limit 1),
        '2031-01-01', 'OWN_WISH', 'test', '2026-11-20')`,
    `update facility_choices set reason = reason where participant_id in (select id from participants where family_id = $1)`,
  ],
  contact_preferences: [
    `insert into contact_preferences (id, family_id, preference, set_by, set_at) values (gen_random_uuid(), $1, 'NO_BLASTS', 'test', now())`,
    `with phone as (update participants set phone = '628119999999', sealed_phone = null, phone_masked = null, phone_index = null
        where id = (select id from participants where family_id = $1 order by id limit 1))
      insert into contact_preferences (id, phone, preference, set_by, set_at) values (gen_random_uuid(), '628119999999', 'NO_BLASTS', 'test', now())`,
    `update contact_preferences set preference = preference where phone = '628119999999'`,
    `with phone as (update participants set phone = null, sealed_phone = '\\x01', phone_masked = '62', phone_index = '\\x02'
        where id = (select id from participants where family_id = $1 order by id limit 1))
      insert into contact_preferences (id, sealed_phone, phone_index, preference, set_by, set_at)
        values (gen_random_uuid(), '\\x01', '\\x02', 'NO_BLASTS', 'test', now())`,
    `update contact_preferences set preference = preference where phone_index = '\\x02'`,
  ],
  instalment_plans: [
    `insert into instalment_plans (id, family_id, region_code, total, stages, first_month, arrears_months, registered_at, registered_by)
      select gen_random_uuid(), id, region_code, 100000, 2, '2026-12-01', 6, '2026-11-20', 'test' from families where id = $1`,
    `update instalment_plans set ended_at = '2026-11-21', ending = 'CANCELLED' where family_id = $1`,
  ],
  mandates: [
    `insert into mandates (id, family_id, bank, account_masked, encrypted_account, holder_name, consented_at, enrolled_at, enrolled_by)
      values (gen_random_uuid(), $1, 'BRI', '***1', 'x', 'X', '2026-11-20', '2026-11-20', 'test')`,
    `update mandates set ended_at = '2026-11-21', end_reason = 'test' where family_id = $1`,
  ],
  debit_attempts: [
    `with file as (insert into debit_files (bank, debit_day, made_at, made_by, attempts, total)
        values ('BRI', '2026-12-05', '2026-11-20', 'test', 1, 1000))
      insert into debit_attempts (id, mandate_id, family_id, region_code, bank, debit_day, reference, virtual_account, amount)
      select gen_random_uuid(), (select id from mandates where family_id = $1 limit 1), id, region_code, 'BRI', '2026-12-05', 'R1', '1', 1000
      from families where id = $1`,
    `update debit_attempts set amount = amount where family_id = $1`,
  ],
  payment_codes: [
    `insert into payment_codes (id, code, family_id, partner_id, amount, issued_by, issued_at, expires_at)
      values (gen_random_uuid(), '79999999999999', $1, $3, 1000, 'test', '2026-11-20', '2026-11-25')`,
    `update payment_codes set closed_at = '2026-11-21' where family_id = $1`,
  ],
  payment_intents: [
    `insert into payment_intents (id, family_id, cadre_id, mode, created_at, expires_at)
      values (gen_random_uuid(), $1, $2, 'REFER', '2026-11-20', '2026-11-21')`,
    `update payment_intents set mode = mode where family_id = $1`,
  ],
  membership_changes: [
    `insert into membership_changes (id, kind, family_id, region_code, effective_on, details, document_kind, document_date,
        requested_at, requested_by, requested_by_role, request_hash)
      select gen_random_uuid(), 'DEATH', id, region_code, '2026-11-20', '{}', 'DEATH_CERTIFICATE', '2026-11-20', '2026-11-20',
        'test', 'BRANCH_OFFICER', 'x' from families where id = $1`,
  ],
  membership_decisions: [
    `insert into membership_decisions (change_id, decision, decided_at, decided_by, decided_by_role, lines)
      select id, 'REJECTED', '2026-11-21', 'test', 'BRANCH_HEAD', '[]' from membership_changes where family_id = $1`,
  ],
  noted_receipts: [
    `insert into noted_receipts (id, family_id, partner_id, receipt_number, amount, paid_on, noted_by, noted_at)
      values (gen_random_uuid(), $1, $3, 'R-1', 1000, '2026-11-20', 'test', '2026-11-20')`,
    `update noted_receipts set amount = amount where family_id = $1`,
  ],
};

/**
 * The tables whose writes move an account, which is announced as a numbered event in the same commit. Every test of money
 * checks so at its end, also for payments in suspense, which move none and are heard by a trigger.
 */
const TOLD_AS_EVENTS = [
  'complaints',
  'complaint_steps',
  'instalment_payments',
  'joiner_movements',
  'journal_lines',
  'ledger_entries',
  'live_events',
  'payment_reversals',
  'payments',
  'write_offs',
];

/** The tables of which a phone shows nothing among a family, each with the reason. */
const NOT_SHOWN: Readonly<Record<string, readonly string[]>> = {
  'work that others do about a family, asked for by itself': [
    'data_requests',
    'family_refunds',
    'access_log',
    'full_readings',
    'access_log_seals',
    'family_claims',
    'call_assignments',
    'call_campaigns',
    'call_queue',
    'delivery_reports',
    'dunning_actions',
    'dunning_audience',
    'dunning_plans',
    'dunning_steps',
    'hardship_assessments',
    'hardship_referral_steps',
    'message_campaigns',
    'message_links',
    'message_occasions',
    'message_templates',
    'messages',
    'payment_doubt_attempts',
    'payment_doubt_closings',
    'payment_doubts',
    'portfolio_proposal_lines',
    'portfolio_proposals',
    'saved_segments',
    'sponsorship_batches',
    'sponsorship_lines',
    'suspense_owners',
    'suspense_proposals',
    'write_off_campaigns',
  ],
  'what partners sent and were told, which shows as a payment once it is one': [
    'debit_files',
    'delivery_replays',
    'inquiries',
    'payment_acceptances',
    'payment_cashiers',
    'settlement_break_steps',
    'settlement_breaks',
    'settlement_day_closes',
    'settlement_file_days',
    'settlement_files',
    'settlement_lines',
    'settlement_matches',
    'settlement_postings',
    'settlement_unreadable_lines',
    'webhook_deliveries',
  ],
  'the programme itself: of no one family': [
    'acceptance_points',
    'access_restorations',
    'access_revocations',
    'branch_regions',
    'branches',
    'collection_policies',
    'counter_days',
    'counters',
    'destination_changes',
    'destination_decisions',
    'destination_keys',
    'donor_fund_movements',
    'donor_fund_returns',
    'donors',
    'facilities',
    'knowledge_article_versions',
    'partner_client_steps',
    'partner_secrets',
    'partners',
    'pledges',
    'policy_decisions',
    'policy_proposals',
    'populations',
    'region_centres',
    'regions',
    'service_restrictions',
    'settlement_formats',
    'sponsorship_programmes',
    'status_endpoints',
    'village_notices',
  ],
  'cadres: an appointment that ends or begins makes the phone start over': [
    'appointment_steps',
    'appointments',
    'cadre_appointments',
    'cadres',
    'credential_freezes',
    'credentials',
    'education_attendance',
    'education_sessions',
    'reimbursement_claims',
    'reimbursement_days',
    'visit_confirmations',
  ],
  'bookkeeping of the server': [
    'arrears_rollup_changes',
    'arrears_rollups',
    'background_jobs',
    'data_keys',
    'field_changes',
    'health_writes',
    'overdue_corrections',
    'branch_reading_alarms',
    'sandbox_clock',
    'cadre_photos',
    'data_imports',
    'job_workers',
    'known_people',
    'field_uses',
    'trusted_documents',
    'participant_names',
    'journal_checkpoint_head',
    'journal_checkpoints',
    'live_streams',
    'migrations',
    'notice_cursors',
    'push_cursor',
    'push_subscriptions',
    'quota_counts',
    'sandbox_message_faults',
    'sandbox_messages',
    'sign_in_requests',
  ],
};

/** The columns of a family that no trigger of it tells of: its id, what events announce, and what its members make up. */
const COLUMNS_TOLD_ELSEWHERE = ['id', 'paid_through', 'credit', 'steady_members', 'other_cover', 'last_posted_at'];

describe('every change of a family', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  let changes: FieldChangeQueries;
  const rows = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await database.pool.query<Row>(text, values)).rows;
  let cadreId: CadreId;
  let familyId: FamilyId;
  let partnerId: string;

  beforeAll(async () => {
    await loadDemoBranch(database.pool, {
      keyring: await keyringOf(database.pool),
      seed: 1,
      today: TODAY,
      scale: { cadres: 2, familiesPerCadre: 60 },
    });
    const [held] = await rows<{ cadreId: CadreId; familyId: FamilyId }>(
      `select cadre_id as "cadreId", family_id as "familyId" from portfolio_assignments
        where valid_through is null and family_id not in (select family_id from instalment_plans) order by 2 limit 1`,
    );
    if (held === undefined) throw new Error('the demo branch has a family in a portfolio');
    ({ cadreId, familyId } = held);
    changes = createFieldChangeQueries(database.pool);
    partnerId = (await world.partner({ code: 'writes-codes' })).id;
  });

  const heardAfter = async (write: () => Promise<unknown>): Promise<readonly FamilyId[]> => {
    const since = await changes.findHorizon({ cadreId, day: TODAY });
    await write();
    const until = await changes.findHorizon({ cadreId, day: TODAY });
    const visibility = {
      scope: { kind: 'portfolio', cadreId, on: TODAY },
      days: { WIB: TODAY, WITA: TODAY, WIT: TODAY },
    } as const;
    return (await changes.findChanges(visibility, { since, until, after: null }, 100)).map(({ id }) => id);
  };

  test.each(
    Object.entries(HEARD).flatMap(([table, writes]) => writes.map((write, index) => [table, index, write] as const)),
  )('is heard when %s is written (%i)', async (_table, _index, write) => {
    const given = [familyId, cadreId, partnerId];
    const used = given.filter((_value, place) => write.includes(`$${place + 1}`));
    // The parameters are numbered anew, because PostgreSQL wants to know the type of each.
    const places = given.flatMap((_value, place) => (write.includes(`$${place + 1}`) ? [place + 1] : []));
    const text = places.reduce((sql, place, index) => sql.replaceAll(`$${place}`, `$${index + 1}`), write);
    const heard = await heardAfter(async () => {
      const { rowCount } = await database.pool.query(text, used);
      expect(rowCount).toBeGreaterThan(0);
    });
    expect(heard).toEqual([familyId]);
  });

  test('is heard when an event of any kind names the family', async () => {
    const [{ kinds } = { kinds: [] }] = await rows<{ kinds: string[] }>(
      `select array(select (regexp_matches(pg_get_constraintdef(oid), '''([a-z-]+)''', 'g'))[1]) as kinds
        from pg_constraint where conname = 'live_events_kind_is_known'`,
    );
    expect(kinds).toContain('payment-withdrawn');
    for (const kind of kinds) {
      const heard = await heardAfter(() =>
        database.pool.query(
          `with head as (update live_streams set head = head + 1 where id = 1 returning head)
            insert into live_events (stream_id, number, kind, family_id, payment_id, region_code, occurred_at, details)
            select 1, head, $2, f.id, case when $2 like 'payment%' then gen_random_uuid() end, f.region_code, now(), '{}'
            from head, families f where f.id = $1`,
          [familyId, kind],
        ),
      );
      expect({ kind, heard }).toEqual({ kind, heard: [familyId] });
    }
  });

  test('is judged for every table: heard, told as an event, or shown nowhere for a reason', async () => {
    const tables = await rows<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by tablename`,
    );
    const judged = [...Object.keys(HEARD), ...TOLD_AS_EVENTS, ...Object.values(NOT_SHOWN).flat()];
    expect(judged.toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
  });

  test('is judged for every column of a family', async () => {
    const columns = await rows<{ name: string; isHeard: boolean }>(
      `select a.attname as name, a.attnum = any(t.tgattr::smallint[]) as "isHeard"
        from pg_attribute a, pg_trigger t where a.attrelid = 'families'::regclass and a.attnum > 0 and not a.attisdropped
          and t.tgrelid = a.attrelid and t.tgname = 'families_note_updates'`,
    );
    const unheard = columns.filter(({ isHeard }) => !isHeard).map(({ name }) => name);
    expect(unheard.toSorted()).toEqual(COLUMNS_TOLD_ELSEWHERE.toSorted());
  });
});
