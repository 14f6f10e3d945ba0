/**
 * Loads the branch in which a benchmark pays: once, with its partners, and with families priced by the server's own
 * rule.
 */
import { JKN_ARREARS_POLICY, JKN_TARIFFS, compileTariffs, lastingTerms } from '../dist/src/households/arrears/index.js';
import { createAssessor } from '../dist/src/households/bills/index.js';
import { PROTOCOLS, sandboxesOf } from '../dist/src/api/webhooks/index.js';
import { createPool } from '../dist/src/platform/db/pool.js';
import { loadDemoBranch } from '../dist/src/sandbox/demo-data/index.js';
import { ensureSandboxPartners, sandboxFile } from '../dist/src/sandbox/first-start/index.js';
import { billingMonth } from '../dist/src/kernel/billing-month.js';
import { civilDateIn } from '../dist/src/kernel/civil-date.js';
import { WITA, timeZoneOf } from '../dist/src/kernel/time-zone.js';
import { toVirtualAccount } from '../dist/src/kernel/virtual-account.js';
import { composeBench } from './servers/sigap.mjs';
import { openKeyring } from '../dist/src/platform/encryption/index.js';
import { readOrMakeLocalKey } from '../dist/src/platform/config/index.js';

/** The seed: the same branch on every run. */
const SEED = 1;

/** The day of the branch, by the calendar of Samarinda. */
export const today = () => civilDateIn(new Date(), WITA);

export const assess = createAssessor({ tariffs: compileTariffs(JKN_TARIFFS), policies: JKN_ARREARS_POLICY });

/** @template T @param {string} databaseUrl @param {(pool: import('../dist/src/platform/db/pool.js').Pool) => Promise<T>} work */
async function withPool(databaseUrl, work) {
  const pool = createPool({ databaseUrl, role: 'commands', connectionsMax: 2, onError: () => undefined });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

/**
 * @param {{ databaseUrl: string, localFolder: string }} where @param {{ cadres: number, familiesPerCadre: number }} scale
 * @param {(done: number, total: number) => void} onProgress
 */
export const loadBranch = ({ databaseUrl, localFolder }, scale, onProgress) =>
  withPool(databaseUrl, async (pool) => {
    const current = await readOrMakeLocalKey({ folder: localFolder, name: 'secrets-key' });
    await loadDemoBranch(pool, {
      keyring: await openKeyring({ pool, keys: { current, previous: null } }),
      seed: SEED,
      today: today(),
      scale,
      withoutHistory: true,
      onProgress: ({ familiesDone, familiesTotal }) => onProgress(familiesDone, familiesTotal),
    });
    // Autovacuum would do this in the middle of a measurement; tables that are still empty stay as a young database has
    // them.
    await pool.query('vacuum (analyze) families, participants, portfolio_assignments, visits, promises_to_pay');
  });

/**
 * Adds the sandbox partners and returns their credentials.
 * @param {{ databaseUrl: string, localFolder: string }} where
 */
export async function addPartners(where) {
  const server = await composeBench(where);
  try {
    return await ensureSandboxPartners({
      partners: server.partners,
      find: server.findPartner,
      protocols: await sandboxesOf(PROTOCOLS),
      file: sandboxFile(where.localFolder),
    });
  } finally {
    await server.close();
  }
}

const CADRES = `
  select c.id, c.branch_id as "branchId", c.name, c.home_region_code as "homeRegion"
  from cadres c
  where exists (select from portfolio_assignments a where a.cadre_id = c.id and a.valid_through is null)
    and exists (select from cadre_appointments t where t.cadre_id = c.id and now()::date between t.valid_from and coalesce(t.valid_through, 'infinity'))
  order by c.id limit $1`;

const TOKEN_SECONDS = 7_200;

/**
 * @typedef {object} Cadre
 * @property {string} id
 * @property {string} token of a cadre who sees the own portfolio
 */

/** @param {{ databaseUrl: string, localFolder: string }} where @param {number} count @returns {Promise<Cadre[]>} */
export async function findCadres(where, count) {
  const server = await composeBench(where);
  try {
    const { rows } = await server.pool.query(CADRES, [count]);
    const issuer = server.localIssuer;
    if (issuer === null) throw new Error('the benchmarks need a local issuer of tokens');
    return await Promise.all(
      rows.map(async ({ id, branchId, name, homeRegion }) => {
        const claims = {
          sub: `bench:${id}`,
          name,
          role: /** @type {const} */ ('CADRE'),
          cadre_id: id,
          branch_id: branchId,
          regions: [homeRegion],
        };
        return { id, token: await issuer.issueToken(claims, { ttlSeconds: TOKEN_SECONDS }) };
      }),
    );
  } finally {
    await server.close();
  }
}

/**
 * Makes a token of a director, who sees the sums of the whole country.
 * @param {{ databaseUrl: string, localFolder: string }} where
 */
export async function findDirector(where) {
  const server = await composeBench(where);
  try {
    if (server.localIssuer === null) throw new Error('the benchmarks need a local issuer of tokens');
    const claims = {
      sub: 'bench:director',
      name: 'Direktur',
      role: /** @type {const} */ ('DIRECTOR'),
      regions: /** @type {const} */ ('ALL'),
    };
    return await server.localIssuer.issueToken(claims, { ttlSeconds: TOKEN_SECONDS });
  } finally {
    await server.close();
  }
}

/** The families whose bill is one sum of months: those with an open plan or with terms of their own owe by other rules. */
const FAMILIES = `
  select f.id, a.cadre_id as "cadreId", f.region_code as "regionCode", f.care_class as "careClass", f.paid_through as "paidThrough", f.credit,
    f.first_premium_from as "firstPremiumFrom",
    (array_agg(p.card_number order by p.relation <> 'HEAD', p.id))[1] as "cardNumber",
    array_agg(p.covered_from::text order by p.id) as "coveredFrom",
    array_agg(p.covered_through::text order by p.id) as "coveredThrough"
  from families f join participants p on p.family_id = f.id join portfolio_assignments a on a.family_id = f.id
  where f.terms is null and not exists (select from instalment_plans i where i.family_id = f.id and i.ended_at is null)
  group by f.id, a.cadre_id order by f.id`;

/**
 * @typedef {object} Debt what one payment must bring
 * @property {string} familyId
 * @property {string} cadreId
 * @property {string} virtualAccount
 * @property {bigint} amount whole rupiah
 * @property {boolean} isSuspended whether paying turns the cards active
 */

/**
 * Finds the families that owe something today, in id order.
 * @param {string} databaseUrl
 * @returns {Promise<Debt[]>}
 */
export const findDebts = (databaseUrl) =>
  withPool(databaseUrl, async (pool) => {
    const { rows } = await pool.query(FAMILIES);
    return rows.map(toDebt).filter(({ amount }) => amount > 0n);
  });

/** @param {string} firstDay */
const monthOf = (firstDay) => billingMonth(firstDay.slice(0, 7));

/** @param {Record<string, any>} row @returns {Debt} */
function toDebt({ id, cadreId, regionCode, careClass, cardNumber, coveredFrom, coveredThrough, ...row }) {
  const { paidThrough, credit, firstPremiumFrom } = row;
  const members = coveredFrom.map((/** @type {string} */ from, /** @type {number} */ place) => {
    const through = coveredThrough[place] ?? null;
    return { coveredFrom: monthOf(from), coveredThrough: through === null ? null : monthOf(through) };
  });
  const terms = lastingTerms(careClass, 'PBPU');
  const account = {
    terms,
    paidThrough: monthOf(paidThrough),
    credit,
    firstPremiumFrom,
    members,
    instalments: null,
  };
  const { amountToReactivate, status } = assess(account, civilDateIn(new Date(), timeZoneOf(regionCode)));
  return {
    familyId: id,
    cadreId,
    virtualAccount: toVirtualAccount(cardNumber),
    amount: amountToReactivate,
    isSuspended: status === 'SUSPENDED',
  };
}
