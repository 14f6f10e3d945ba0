import { beforeAll, describe, expect, test } from '@jest/globals';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { parentOf } from '../../../../src/kernel/region-code.js';
import { type ShopOfTest, useServer } from '../../../support/partners/a-server.js';
import { type Persona, personasOf } from '../../../support/partners/ask-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { assess } from '../../../support/world/ask.js';
import type { BuiltCadre } from '../../../support/world/cadres.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

const MARCH = { from: '2026-03-01', through: '2026-03-31' };
const WORK_SUMMARY = `summary { visits calls messages contacts promisesMade promisesKept promisesBroken promisesOpen registrations
  educationSessions familiesAttending othersAttending paymentsFollowed rupiahFollowed } targets { visits rupiahFollowed }`;
const CADRES = `query ($period: Period!, $region: RegionCode, $cadre: ID, $first: Int = 50, $after: String) {
  cadrePerformance(period: $period, region: $region, cadreId: $cadre, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage } edges { node { cadre { id name } ${WORK_SUMMARY} } } } }`;
const BRANCHES = `query ($period: Period!, $region: RegionCode) {
  branchPerformance(period: $period, region: $region) { code cadres ${WORK_SUMMARY} } }`;
const SUMMARY = `query ($period: Period!, $strategies: [CollectionStrategy!], $region: RegionCode, $groupBy: [CollectionGrouping!] = [STRATEGY]) {
  collectionSummary(period: $period, strategies: $strategies, region: $region, groupBy: $groupBy) {
    groups { strategy region { code } payments collected } total { payments collected }
    policies { validFrom basis windows { strategy days } } } }`;

interface Figures {
  readonly summary: Readonly<Record<string, number>>;
  readonly targets: { readonly visits: number; readonly rupiahFollowed: number | null };
}
interface CadreRow extends Figures {
  readonly cadre: { readonly id: string; readonly name: string };
}
interface Cadres {
  readonly cadrePerformance: {
    readonly totalCount: number;
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
    readonly edges: readonly { readonly node: CadreRow }[];
  };
}
interface Branches {
  readonly branchPerformance: readonly (Figures & { readonly code: string; readonly cadres: number })[];
}
interface Sum {
  readonly strategy: string | null;
  readonly region: { readonly code: string } | null;
  readonly payments: number;
  readonly collected: number;
}
interface Summary {
  readonly collectionSummary: {
    readonly groups: readonly Sum[];
    readonly total: Sum;
    readonly policies: readonly { readonly windows: readonly object[] }[];
  };
}

const RECORD = 'mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { __typename } }';
const CALL = 'mutation ($input: RecordCallInput!) { recordCall(input: $input) { __typename } }';
const SESSION =
  'mutation ($input: RecordEducationSessionInput!) { recordEducationSession(input: $input) { __typename } }';

const database = useTestDatabase();
/** 20 March 2026, 10:00 in Samarinda. */
const host = useServer(database, '2026-03-20T02:00:00Z');
const world = aWorld(database);
const personas = personasOf(host);

async function answer<Data>(persona: Persona, query: string, variables: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await persona.ask<Data>(query, variables);
  expect(errors).toEqual([]);
  return data!;
}
const at = async (instant: string, work: () => Promise<void>): Promise<void> => {
  const now = host.clock.now();
  host.clock.set(new Date(instant));
  await work();
  host.clock.set(now);
};
const priceOf = (family: BuiltFamily): bigint => assess(family, civilDate('2026-03-10')).amountToReactivate;

describe('what a cadre does at the doors of March, and what follows', () => {
  let cadre: BuiltCadre;
  let phone: Persona;
  let shop: ShopOfTest;
  let branch: { readonly code: string };
  let regency: RegionCode;
  const families: BuiltFamily[] = [];
  let followed = 0n;
  let unprompted = 0n;

  const pay = async (family: BuiltFamily, amount: bigint): Promise<void> => {
    const { status } = await shop.sender.pay({ accountNumber: family.virtualAccount, amount });
    expect(status).toBe(200);
  };

  beforeAll(async () => {
    const village = (await world.region({ within: '64.72' })).code;
    regency = parentOf(village)!;
    const built = await world.branch({ regions: [regency] });
    branch = built;
    cadre = await world.cadre({ area: village, branch: built, appointedFrom: '2026-03-11' });
    phone = personas.cadre(cadre);
    shop = await host.shop('toko-angka');
    for (let place = 0; place < 4; place += 1)
      families.push(
        await world.family({ cadre, region: village, members: 2, careClass: 'III', paidThrough: '2026-01' }),
      );
  });

  test('the figures count visits, calls, promises, sessions and the rupiah that followed', async () => {
    const [kept, broken, called, alone] = families as [BuiltFamily, BuiltFamily, BuiltFamily, BuiltFamily];
    const visit = async (family: BuiltFamily, visitedAt: string, more: object) => {
      const input = { id: newIdOf('Visit'), familyId: idOf('Family', family.id), visitedAt, ...more };
      const told = await answer<{ recordVisit: { __typename: string } }>(phone, RECORD, { input });
      expect(told.recordVisit.__typename).toBe('VisitRecorded');
    };
    const promise = (amount: bigint) => ({
      outcome: 'PROMISED_TO_PAY',
      promise: { amount: Number(amount), promisedFor: '2026-03-15' },
    });
    await at('2026-03-12T02:00:00Z', async () => {
      await visit(kept, '2026-03-12T01:00:00Z', promise(priceOf(kept)));
      await visit(broken, '2026-03-12T01:30:00Z', promise(priceOf(broken)));
      await visit(broken, '2026-03-12T01:45:00Z', { outcome: 'NOT_AT_HOME' });
      const input = {
        id: newIdOf('Call'),
        familyId: idOf('Family', called.id),
        calledAt: '2026-03-12T01:50:00Z',
        purpose: 'REMINDER',
        outcome: 'REFUSED',
      };
      const told = await answer<{ recordCall: { __typename: string } }>(phone, CALL, { input });
      expect(told.recordCall.__typename).toBe('CallRecorded');
    });
    await at('2026-03-14T02:00:00Z', async () => {
      await pay(kept, priceOf(kept));
      await pay(called, priceOf(called));
      await pay(alone, priceOf(alone));
    });
    followed = priceOf(kept) + priceOf(called);
    unprompted = priceOf(alone);
    const session = {
      id: newIdOf('EducationSession'),
      topic: 'WHY_PAY',
      place: 'Balai RT',
      heldOn: '2026-03-18',
      familyIds: [idOf('Family', kept.id), idOf('Family', alone.id)],
      othersPresent: 3,
    };
    const held = await answer<{ recordEducationSession: { __typename: string } }>(phone, SESSION, { input: session });
    expect(held.recordEducationSession.__typename).toBe('EducationSessionRecorded');

    const { cadrePerformance } = await answer<Cadres>(phone, CADRES, { period: MARCH });
    expect(cadrePerformance.edges.map(({ node }) => node.cadre.id)).toEqual([idOf('Cadre', cadre.id)]);
    expect(cadrePerformance.edges[0]!.node).toMatchObject({
      summary: {
        visits: 3,
        calls: 1,
        messages: 0,
        contacts: 4,
        promisesMade: 2,
        promisesKept: 1,
        promisesBroken: 1,
        promisesOpen: 0,
        registrations: 0,
        educationSessions: 1,
        familiesAttending: 2,
        othersAttending: 3,
        paymentsFollowed: 2,
        rupiahFollowed: Number(followed),
      },
      // Appointed from the 11th: 21 days of the month.
      targets: { visits: 69, rupiahFollowed: 8_129_032 },
    });
  });

  test('a month before the appointment has no targets, and each payment says which contact it followed', async () => {
    const before = { from: '2026-02-01', through: '2026-02-28' };
    const february = await answer<Cadres>(phone, CADRES, { period: before });
    expect(february.cadrePerformance.edges[0]!.node).toMatchObject({
      summary: { visits: 0, rupiahFollowed: 0 },
      targets: { visits: 0, rupiahFollowed: null },
    });
    const query = '{ payments { edges { node { family { id } attribution { strategy contactAt cadre { id } } } } } }';
    interface Paid {
      readonly payments: {
        readonly edges: readonly {
          readonly node: { readonly family: { readonly id: string }; readonly attribution: object };
        }[];
      };
    }
    const { payments } = await answer<Paid>(phone, query, {});
    const [kept, , called, alone] = families as [BuiltFamily, BuiltFamily, BuiltFamily, BuiltFamily];
    const attributionOf = ({ id }: BuiltFamily) =>
      payments.edges.find(({ node }) => node.family.id === idOf('Family', id))?.node.attribution;
    const visited = {
      strategy: 'CADRE_VISIT',
      contactAt: '2026-03-12T01:00:00.000Z',
      cadre: { id: idOf('Cadre', cadre.id) },
    };
    expect(attributionOf(kept)).toEqual(visited);
    expect(attributionOf(called)).toMatchObject({
      strategy: 'TELE_COLLECTING',
      cadre: { id: idOf('Cadre', cadre.id) },
    });
    expect(attributionOf(alone)).toEqual({ strategy: 'UNPROMPTED', contactAt: null, cadre: null });
  });

  test('the branch head sees the branch, and each of its cadres; the director branches alone', async () => {
    const head = personas.as('BRANCH_HEAD', [regency]);
    const own = await answer<Branches>(head, BRANCHES, { period: MARCH });
    expect(own.branchPerformance.map(({ code }) => code)).toEqual([branch.code]);
    expect(own.branchPerformance[0]).toMatchObject({
      cadres: 1,
      summary: {
        visits: 3,
        calls: 1,
        promisesKept: 1,
        educationSessions: 1,
        paymentsFollowed: 2,
        rupiahFollowed: Number(followed),
      },
      targets: { visits: 69 },
    });
    const cadres = await answer<Cadres>(head, CADRES, { period: MARCH, region: regency });
    expect(cadres.cadrePerformance).toMatchObject({
      totalCount: 1,
      edges: [{ node: { cadre: { id: idOf('Cadre', cadre.id) } } }],
    });
    const director = personas.as('DIRECTOR');
    const country = await answer<Branches>(director, BRANCHES, { period: MARCH, region: regency });
    expect(country).toEqual(own);
    const { errors } = await director.ask(CADRES, { period: MARCH });
    expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  test('other cadres, other branches and roles without figures see nothing of it', async () => {
    const stranger = await world.cadre();
    const own = await answer<Cadres>(personas.cadre(stranger), CADRES, {
      period: MARCH,
      cadre: idOf('Cadre', cadre.id),
    });
    expect(own.cadrePerformance.edges).toEqual([]);
    const elsewhere = personas.as('BRANCH_HEAD', [parentOf(stranger.area)!]);
    expect(
      (await answer<Cadres>(elsewhere, CADRES, { period: MARCH, cadre: idOf('Cadre', cadre.id) })).cadrePerformance
        .edges,
    ).toEqual([]);
    const theirs = await answer<Branches>(elsewhere, BRANCHES, { period: MARCH });
    expect(theirs.branchPerformance.map(({ code }) => code)).not.toContain(branch.code);
    for (const persona of [
      phone,
      personas.as('TELE_COLLECTOR', [regency]),
      personas.as('OPERATOR'),
      personas.as('PARTICIPANT'),
    ]) {
      const { errors } = await persona.ask(BRANCHES, { period: MARCH });
      expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
    }
    const { errors } = await phone.ask(SUMMARY, { period: MARCH });
    expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  test('the auditor reads them page by page', async () => {
    await world.cadre({ area: cadre.area, name: 'Aaa' });
    const auditor = personas.as('AUDITOR');
    const first = await answer<Cadres>(auditor, CADRES, { period: MARCH, region: regency, first: 1 });
    expect(first.cadrePerformance.totalCount).toBe(2);
    expect(first.cadrePerformance.edges[0]!.node).toMatchObject({ cadre: { name: 'Aaa' }, summary: { visits: 0 } });
    const after = first.cadrePerformance.pageInfo.endCursor;
    const second = await answer<Cadres>(auditor, CADRES, { period: MARCH, region: regency, first: 1, after });
    expect(second.cadrePerformance.edges[0]!.node).toMatchObject({
      cadre: { id: idOf('Cadre', cadre.id) },
      summary: { visits: 3 },
    });
  });

  test('the summary gives each rupiah one strategy, by region as well, and says by which policy', async () => {
    const director = personas.as('DIRECTOR');
    const { collectionSummary } = await answer<Summary>(director, SUMMARY, { period: MARCH, region: regency });
    const [kept, , called] = families as [BuiltFamily, BuiltFamily, BuiltFamily];
    expect(collectionSummary.groups).toEqual([
      { strategy: 'CADRE_VISIT', region: null, payments: 1, collected: Number(priceOf(kept)) },
      { strategy: 'TELE_COLLECTING', region: null, payments: 1, collected: Number(priceOf(called)) },
      { strategy: 'UNPROMPTED', region: null, payments: 1, collected: Number(unprompted) },
    ]);
    expect(collectionSummary.total).toMatchObject({ payments: 3, collected: Number(followed + unprompted) });
    expect(collectionSummary.policies[0]?.windows).toContainEqual({ strategy: 'CADRE_VISIT', days: 30 });
    const byRegion = { period: MARCH, region: regency, strategies: ['UNPROMPTED'], groupBy: ['REGION', 'STRATEGY'] };
    const { collectionSummary: narrow } = await answer<Summary>(director, SUMMARY, byRegion);
    const village = [
      { strategy: 'UNPROMPTED', region: { code: cadre.area }, payments: 1, collected: Number(unprompted) },
    ];
    expect(narrow.groups).toEqual(village);
  });

  test.each([
    [{ from: '2026-03-31', through: '2026-03-01' }, 'period'],
    [{ from: '2020-01-01', through: '2026-03-01' }, 'period'],
  ])('a period that is none is refused by its name: %j', async (period, field) => {
    const director = personas.as('DIRECTOR');
    for (const query of [SUMMARY, BRANCHES]) {
      const { errors } = await director.ask(query, { period });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field });
    }
    const { errors } = await phone.ask(CADRES, { period });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field });
  });
});
