import { beforeAll, describe, expect, test } from '@jest/globals';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';
import { type ShopOfTest, useServer } from '../../../support/partners/a-server.js';
import { type Persona, personasOf } from '../../../support/partners/ask-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { assess } from '../../../support/world/ask.js';
import type { BuiltCadre } from '../../../support/world/cadres.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';

const FIGURES = 'planned visited familiesReactivated collected';
const DAY = `query ($date: CivilDate, $sort: CadreDaySort, $first: Int, $after: String) { cadresDay(date: $date) {
  date totals { cadres started ${FIGURES} }
  cadres(sort: $sort, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { cadre { id } ${FIGURES} lastSeenAt } } } } }`;
const CALLED = 'mutation ($input: RecordCallInput!) { recordCall(input: $input) { __typename } }';
const DUE = 'query ($date: CivilDate) { promisesDue(date: $date) { date count amount keptCount } }';
const PLAN = 'mutation ($input: PlanVisitInput!) { planVisit(input: $input) { __typename } }';
const RECORD = 'mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { __typename } }';

interface Figures {
  readonly planned: number;
  readonly visited: number;
  readonly familiesReactivated: number;
  readonly collected: number;
}
interface Row extends Figures {
  readonly cadre: { readonly id: string };
  readonly lastSeenAt: string | null;
}
interface Shown {
  readonly cadresDay: {
    readonly date: string;
    readonly totals: Figures & { readonly cadres: number; readonly started: number };
    readonly cadres: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      readonly edges: readonly { readonly node: Row }[];
    };
  };
}

const database = useTestDatabase();
/** 20 March 2026, 10:00 in Samarinda. */
const host = useServer(database, '2026-03-20T02:00:00Z');
const world = aWorld(database);
const personas = personasOf(host);
const OWING = { careClass: 'III', members: 2, paidThrough: '2026-01' } as const;
/** February and March. */
const BILL = 2 * 2 * 35_000;

async function answer<Data>(persona: Persona, query: string, variables: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await persona.ask<Data>(query, variables);
  expect(errors).toEqual([]);
  return data!;
}

async function succeeds(
  persona: Persona,
  mutation: string,
  { input, success }: { readonly input: object; readonly success: string },
): Promise<void> {
  expect(Object.values(await answer<object>(persona, mutation, { input }))).toEqual([{ __typename: success }]);
}

/** Pays everything that the family owes on the day. */
async function pays({ sender }: ShopOfTest, family: BuiltFamily): Promise<void> {
  expect(assess(family, civilDate('2026-03-20')).amountToReactivate).toBe(BigInt(BILL));
  expect((await sender.pay({ accountNumber: family.virtualAccount, amount: BILL })).status).toBe(200);
}

describe("a branch's cadres at ten in the morning", () => {
  let busy: BuiltCadre;
  let idle: BuiltCadre;
  let head: Persona;
  let shop: ShopOfTest;
  const families: BuiltFamily[] = [];
  const shown = (persona: Persona, variables: Record<string, unknown> = {}): Promise<Shown> =>
    answer<Shown>(persona, DAY, variables);

  beforeAll(async () => {
    const village = (await world.region({ within: '64.72' })).code;
    const branch = await world.branch({ regions: [village.slice(0, 5) as typeof village] });
    const hired = { area: village, branch, appointedFrom: '2026-03-01' } as const;
    busy = await world.cadre(hired);
    idle = await world.cadre(hired);
    await world.cadre({ ...hired, appointedFrom: '2026-03-21' }); // Begins tomorrow, and is nobody's cadre today.
    await world.cadre({ area: (await world.region({ within: '13.02' })).code }); // Works in another branch.
    for (let place = 0; place < 3; place += 1)
      families.push(await world.family({ ...OWING, cadre: busy, region: village }));
    const another = await world.family({ ...OWING, region: village }); // In nobody's portfolio.
    head = personas.as('BRANCH_HEAD', [village.slice(0, 5)]);
    shop = await host.shop('toko-hari');

    const phone = personas.cadre(busy);
    host.clock.set(new Date('2026-03-19T02:00:00Z'));
    for (const family of families.slice(0, 2)) {
      const plan = { id: newIdOf('Visit'), familyId: idOf('Family', family.id), plannedFor: '2026-03-20' };
      await succeeds(phone, PLAN, { input: plan, success: 'VisitPlanned' });
    }
    host.clock.set(new Date('2026-03-20T01:00:00Z'));
    // Yesterday is another day, also what was paid in it and is told only now.
    const late = { accountNumber: families[2]!.virtualAccount, amount: BILL, paidAt: new Date('2026-03-19T02:00:00Z') };
    await shop.sender.pay(late);
    const made = { id: newIdOf('Visit'), familyId: idOf('Family', families[0]!.id), outcome: 'REFUSED' };
    const visit = { ...made, visitedAt: '2026-03-20T00:50:00Z' };
    await succeeds(phone, RECORD, { input: visit, success: 'VisitRecorded' });
    host.clock.set(new Date('2026-03-20T02:00:00Z'));
    for (const family of [families[0]!, another]) {
      await pays(shop, family);
    }
  });

  test('have planned, visited and been paid, each for the own families, and the totals are theirs together', async () => {
    const { cadresDay: day } = await shown(head, { sort: 'COLLECTED' });
    const figures = { planned: 2, visited: 1, familiesReactivated: 1, collected: BILL };
    expect(day.cadres.edges.map(({ node }) => node)).toEqual([
      { cadre: { id: idOf('Cadre', busy.id) }, ...figures, lastSeenAt: '2026-03-20T01:00:00.000Z' },
      {
        cadre: { id: idOf('Cadre', idle.id) },
        planned: 0,
        visited: 0,
        familiesReactivated: 0,
        collected: 0,
        lastSeenAt: null,
      },
    ]);
    expect(day.totals).toEqual({ cadres: 2, started: 1, ...figures });
    expect([day.date, day.cadres.totalCount]).toEqual(['2026-03-20', 2]);
  });

  test('are listed in every order page by page, none of them twice', async () => {
    for (const sort of ['NAME', 'VISITED', 'REACTIVATED', 'COLLECTED', 'LAST_SEEN']) {
      const { cadresDay: first } = await shown(head, { sort, first: 1 });
      const { endCursor, hasNextPage } = first.cadres.pageInfo;
      expect(hasNextPage).toBe(true);
      const { cadresDay: second } = await shown(head, { sort, first: 1, after: endCursor });
      const ids = [first, second].flatMap(({ cadres }) => cadres.edges.map(({ node }) => node.cadre.id));
      expect(ids.toSorted()).toEqual([idOf('Cadre', busy.id), idOf('Cadre', idle.id)].toSorted());
      if (sort !== 'NAME') expect(ids[0]).toBe(idOf('Cadre', busy.id));
      expect(second.cadres.pageInfo.hasNextPage).toBe(false);
    }
  });

  test('of another day are what that day was', async () => {
    const { cadresDay: day } = await shown(head, { date: '2026-03-19' });
    expect(day.totals).toEqual({
      cadres: 2,
      started: 0,
      planned: 0,
      visited: 0,
      familiesReactivated: 1,
      collected: BILL,
    });
  });

  test('are seen by a cadre as the own day alone, and by no director', async () => {
    const { cadresDay: own } = await shown(personas.cadre(idle));
    expect(own.cadres.edges.map(({ node }) => node.cadre.id)).toEqual([idOf('Cadre', idle.id)]);
    expect(own.totals.cadres).toBe(1);
    const { errors } = await personas.as('DIRECTOR').ask(DAY, {});
    expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  test('promises due are summed by their last word, and kept by money alone', async () => {
    const due = async (persona: Persona, date: string) =>
      (await answer<{ promisesDue: object }>(persona, DUE, { date })).promisesDue;
    const phone = personas.cadre(busy);
    const says = async (place: number, promisedFor: string): Promise<void> => {
      const family = idOf('Family', families[place]!.id);
      const promise = { amount: BILL, promisedFor };
      const made = { id: newIdOf('Visit'), familyId: family, outcome: 'PROMISED_TO_PAY', promise };
      const visitedAt = host.clock.now().toISOString();
      await succeeds(phone, RECORD, { input: { ...made, visitedAt }, success: 'VisitRecorded' });
    };
    const later = (hour: string): void => host.clock.set(new Date(`2026-03-20T${hour}:00Z`));
    later('03:00');
    await says(1, '2026-03-25');
    await says(2, '2026-03-25');
    expect(await due(head, '2026-03-25')).toEqual({ date: '2026-03-25', count: 2, amount: 2 * BILL, keptCount: 0 });
    later('03:30');
    // On the telephone it is another day after all.
    const family = { familyId: idOf('Family', families[2]!.id), calledAt: host.clock.now().toISOString() };
    const promise = { amount: BILL, promisedFor: '2026-03-27' };
    const call = { id: newIdOf('Call'), ...family, purpose: 'REMINDER', outcome: 'PROMISED_TO_PAY', promise };
    await succeeds(phone, CALLED, { input: call, success: 'CallRecorded' });
    later('04:00');
    await pays(shop, families[1]!);

    expect(await due(head, '2026-03-25')).toEqual({ date: '2026-03-25', count: 1, amount: BILL, keptCount: 1 });
    expect(await due(personas.as('DIRECTOR'), '2026-03-27')).toMatchObject({ count: 1, keptCount: 0 });
    expect(await due(personas.as('BRANCH_HEAD', ['13.02']), '2026-03-25')).toMatchObject({ count: 0, amount: 0 });
    const { errors } = await phone.ask(DUE, { date: '2026-03-25' });
    expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
