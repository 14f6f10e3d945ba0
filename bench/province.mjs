/** Plants a province full of families in arrears inside the database, for measurements of counts and queues. */
import { createPool } from '../dist/src/platform/db/pool.js';

export const PROVINCE = '64';
const REGENCIES = 10;
const VILLAGES = 20;
const CHUNK = 250_000;

/** The codes of the villages: ten regencies with twenty each. */
const PLACES = Array.from({ length: REGENCIES }, (_, regency) =>
  Array.from({ length: VILLAGES }, (_, village) => {
    const code = `${PROVINCE}.${String(regency + 1).padStart(2, '0')}`;
    return { regency: code, district: `${code}.01`, village: `${code}.01.${1001 + village}` };
  }),
).flat();

const FAMILIES = `
  insert into families (id, family_card_number, region_code, care_class, segment, paid_through, registered_at, steady_members)
  select gen_random_uuid(), '6' || lpad(n::text, 15, '0'), ($1::text[])[1 + n % array_length($1, 1)], (array['I', 'II', 'III'])[1 + n / 7 % 3], 'PBPU',
    (date_trunc('month', $2::date) - make_interval(months => ($3::int + n / 11 % ($4::int - $3::int + 1))::int))::date, $2::date, 1
  from generate_series($5::bigint, $6::bigint) n`;

/** Their NIKs are as wide as sealed ones; none is ever opened. */
const MEMBERS = `
  insert into participants (id, family_id, card_number, sealed_nik, nik_masked, nik_index, name, birth_date, sex, relation, covered_from)
  select gen_random_uuid(), id, substr(family_card_number, 4), '\\x0001'::bytea || sha256(id::text::bytea) || sha256('nonce')::bytea, '6472************',
    substr(sha256(family_card_number::bytea), 1, 16), 'Bench', '1980-01-01', 'FEMALE', 'HEAD', '2014-01-01'
  from families`;

/** Counts what the triggers would have counted; they are off while so many rows are planted. */
const CELLS = `
  insert into arrears_rollups (regency_code, care_class, paid_through, credit, steady_members, other_cover, families)
  select left(region_code, 5), care_class, paid_through, credit, steady_members, other_cover, count(*)
  from families group by left(region_code, 5), care_class, paid_through, credit, steady_members, other_cover`;

/**
 * Plants families of one member each, so that families are what is measured.
 * @param {string} databaseUrl
 * @param {{ families: number, monthsBehind: readonly [number, number], today: string, withPeople: boolean }} plan
 * @param {import('./progress.mjs').Progress} progress
 */
export async function plantFamilies(databaseUrl, { families, monthsBehind, today, withPeople }, progress) {
  const pool = createPool({ databaseUrl, role: 'commands', connectionsMax: 1, onError: () => undefined });
  const planting = progress.begin(`plant ${families.toLocaleString('en-US')} families`, families);
  try {
    await plantRegions(pool);
    await pool.query('set session_replication_role = replica');
    const villages = PLACES.map(({ village }) => village);
    for (let from = 1; from <= families; from += CHUNK) {
      const through = Math.min(families, from + CHUNK - 1);
      await pool.query(FAMILIES, [villages, today, ...monthsBehind, from, through]);
      planting.at(through);
    }
    if (withPeople) await pool.query(MEMBERS);
    await pool.query(CELLS);
    await pool.query('set session_replication_role = default');
    for (const table of ['families', 'participants', 'arrears_rollups']) await pool.query(`vacuum (analyze) ${table}`);
  } finally {
    planting.end();
    await pool.end();
  }
}

/** @param {import('../dist/src/platform/db/pool.js').Pool} pool */
async function plantRegions(pool) {
  const regions = new Map([[PROVINCE, /** @type {string | null} */ (null)]]);
  for (const { regency, district, village } of PLACES) {
    regions.set(regency, PROVINCE).set(district, regency).set(village, district);
  }
  for (const [code, parent] of regions) {
    const values = [code, parent, `Region ${code}`];
    await pool.query(
      'insert into regions (code, parent_code, name) values ($1, $2, $3) on conflict do nothing',
      values,
    );
  }
}
