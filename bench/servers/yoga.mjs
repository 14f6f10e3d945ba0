/**
 * Serves the peer of the worklist: graphql-yoga with one hand-written statement, as somebody would write it for this
 * page alone. It checks the same tokens and prices arrears by the same rule; everything else is its own.
 */
import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { jwtVerify } from 'jose';
import pg from 'pg';
import { termsOfRow } from '../../dist/src/households/arrears/index.js';
import { toInstalments } from '../../dist/src/households/bills/index.js';
import { createLocalIssuer } from '../../dist/src/platform/auth/index.js';
import { readOrMakeLocalKey } from '../../dist/src/platform/config/index.js';
import { ageGroupOf } from '../../dist/src/kernel/age-group.js';
import { addMonths } from '../../dist/src/kernel/billing-month.js';
import { monthOf } from '../../dist/src/kernel/civil-date.js';
import { assess, today } from '../branch.mjs';

const TYPES = `
  input MonthsInArrearsRange { min: Int, max: Int }
  input FamiliesFilter { monthsInArrears: MonthsInArrearsRange }
  type Query { families(filter: FamiliesFilter!, first: Int!): FamilyConnection! }
  type FamilyConnection { edges: [FamilyEdge!]!, pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean!, endCursor: String }
  type FamilyEdge { node: Family! }
  type Family {
    id: ID!, careClass: String!, paidThrough: String!
    arrears: Arrears!, cadre: Cadre, participants: [Participant!]!, lastVisit: Visit
  }
  type Arrears {
    status: String!, suspendedSince: String, monthsInArrears: Int!, billedMonths: Int!
    arrearsTotal: Float!, currentMonthAmount: Float!, amountToReactivate: Float!, dueDate: String
  }
  type Cadre { id: ID!, name: String! }
  type Participant { id: ID!, name: String!, cardNumber: String!, ageGroup: String!, sex: String!, relation: String! }
  type Visit { id: ID!, visitedAt: String, outcome: String, note: String }
`;

const PAGE = `
  select f.id, f.care_class as "careClass", to_char(f.paid_through, 'YYYY-MM') as "paidThrough", f.credit, f.cadre, f.segment, f.terms,
    (select i.instalments from open_instalments i where i.family_id = f.id) as instalments,
    to_char(f.first_premium_from, 'YYYY-MM-DD') as "firstPremiumFrom", people.participants, visited."lastVisit"
  from (
    select f.*, json_build_object('id', c.id, 'name', c.name) as cadre
    from cadres c
    join cadre_appointments t on t.cadre_id = c.id and t.valid_from <= $2 and (t.valid_through is null or t.valid_through >= $2)
    join portfolio_assignments a on a.cadre_id = c.id and a.valid_from <= $2 and (a.valid_through is null or a.valid_through >= $2)
    join families f on f.id = a.family_id
    where c.id = $1 and f.paid_through between $3 and $4
    order by f.paid_through, f.id limit $5
  ) f
  cross join lateral (
    select json_agg(json_build_object('id', p.id, 'name', p.name, 'cardNumber', p.card_number, 'birthDate', p.birth_date, 'sex', p.sex,
      'relation', p.relation, 'coveredFrom', to_char(p.covered_from, 'YYYY-MM'), 'coveredThrough', to_char(p.covered_through, 'YYYY-MM'))
      order by p.relation <> 'HEAD', p.birth_date, p.id) as participants
    from participants p where p.family_id = f.id
  ) people
  left join lateral (
    select json_build_object('id', v.id, 'visitedAt', to_char(v.visited_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'outcome', v.outcome, 'note', v.note) as "lastVisit"
    from visits v where v.family_id = f.id and v.visited_at is not null order by v.visited_at desc limit 1
  ) visited on true
  order by f.paid_through, f.id`;

/** @param {string} type as Sigap writes ids */
const withGlobalId = (type) => ({ id: (/** @type {{ id: string }} */ { id }) => `${type}_${id}` });

/** @param {pg.Pool} pool */
const resolversOn = (pool) => ({
  Family: withGlobalId('Family'),
  Cadre: withGlobalId('Cadre'),
  Participant: {
    ...withGlobalId('Participant'),
    /** @param {{ birthDate: import('../../dist/src/kernel/civil-date.js').CivilDate }} person */
    ageGroup: ({ birthDate }) => ageGroupOf(birthDate, today()),
  },
  Visit: withGlobalId('Visit'),
  Query: {
    /** @param {unknown} _root @param {{ filter: { monthsInArrears: { min: number, max: number } }, first: number }} page @param {{ cadreId: string }} viewer */
    async families(_root, { filter, first }, { cadreId }) {
      const day = today();
      const previous = addMonths(monthOf(day), -1);
      const { min, max } = filter.monthsInArrears;
      const bounds = [`${addMonths(previous, -max)}-01`, `${addMonths(previous, -min)}-01`];
      const { rows } = await pool.query({ name: 'worklist', text: PAGE, values: [cadreId, day, ...bounds, first + 1] });
      const page = rows.slice(0, first);
      const last = page.at(-1);
      const endCursor =
        last === undefined
          ? null
          : Buffer.from(JSON.stringify([`${last.paidThrough}-01`, last.id])).toString('base64url');
      return {
        edges: page.map((row) => ({ node: { ...row, arrears: arrearsOf(row, day) } })),
        pageInfo: { hasNextPage: rows.length > first, endCursor },
      };
    },
  },
});

/** @param {Record<string, any>} row @param {ReturnType<typeof today>} day */
function arrearsOf(
  { careClass, segment, terms, paidThrough, credit, firstPremiumFrom, participants, instalments },
  day,
) {
  const { arrearsTotal, currentMonthAmount, amountToReactivate, ...rest } = assess(
    {
      terms: termsOfRow(terms, { careClass, segment }),
      paidThrough,
      credit: BigInt(credit),
      firstPremiumFrom,
      members: participants,
      instalments: toInstalments(instalments),
    },
    day,
  );
  return {
    ...rest,
    arrearsTotal: Number(arrearsTotal),
    currentMonthAmount: Number(currentMonthAmount),
    amountToReactivate: Number(amountToReactivate),
  };
}

/** @param {string} localFolder */
async function viewerReader(localFolder) {
  const seed = await readOrMakeLocalKey({ folder: localFolder, name: 'token-issuer-key' });
  const { trust } = createLocalIssuer({ seed, now: () => new Date() });
  const key = trust.keys(); // The local issuer has one key, whatever the token says.
  return async (/** @type {string | null} */ authorization) => {
    const { payload } = await jwtVerify((authorization ?? '').replace('Bearer ', ''), key, {
      issuer: trust.issuer,
      audience: trust.audience,
    });
    return { cadreId: payload['cadre_id'] };
  };
}

/** @param {{ databaseUrl: string, localFolder: string }} options */
export async function start({ databaseUrl, localFolder }) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 });
  const readViewer = await viewerReader(localFolder);
  const yoga = createYoga({
    schema: createSchema({ typeDefs: TYPES, resolvers: resolversOn(pool) }),
    context: ({ request }) => readViewer(request.headers.get('authorization')),
    graphiql: false,
    maskedErrors: false,
    landingPage: false,
    logging: false,
  });
  const server = createServer((request, response) => void yoga(request, response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(() => resolve(undefined)));
    await pool.end();
  };
  return { address: `http://127.0.0.1:${address.port}`, close };
}
