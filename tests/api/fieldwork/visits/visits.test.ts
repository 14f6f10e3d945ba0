import { describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../../../src/platform/auth/index.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { type Answer, askThrough } from '../../../support/world/ask.js';
import { asCadre, asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf, uuidOf } from '../../../support/global-ids.js';

const VISIT = `id state plannedFor visitedAt outcome note position { latitude longitude } promise { amount promisedFor } recordedAt family { id } cadre { id }`;
const PLAN = `mutation ($input: PlanVisitInput!) { planVisit(input: $input) { __typename ... on VisitPlanned { visit { ${VISIT} } } ... on Problem { code } } }`;
const RECORD = `mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { __typename ... on VisitRecorded { visit { ${VISIT} } } ... on Problem { code } ... on InvalidInput { field } } }`;

/** 5 March 2026, 10:00 in Samarinda. */
const NOW = '2026-03-05T02:00:00Z';

interface Listed {
  readonly visits: {
    readonly totalCount: number;
    readonly pageInfo: {
      readonly startCursor: string;
      readonly endCursor: string;
      readonly hasPreviousPage: boolean;
    };
    readonly edges: readonly { readonly node: { readonly id: string } }[];
  };
}

describe('visits', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);

  type Result = { readonly __typename: string; readonly code?: string; readonly visit?: Record<string, unknown> };
  const plan = async (viewer: Viewer, input: object, now = NOW): Promise<Result | undefined> => {
    const answer = await ask<{ planVisit: Result }>({ viewer, now }, PLAN, { input });
    expect(answer.errors).toEqual([]);
    return answer.data?.planVisit;
  };
  const record = async (viewer: Viewer, input: object, now = NOW): Promise<Result | undefined> => {
    const answer = await ask<{ recordVisit: Result }>({ viewer, now }, RECORD, { input });
    expect(answer.errors).toEqual([]);
    return answer.data?.recordVisit;
  };
  const rows = async (id: string) => ({
    visits: (await database.pool.query('select * from visits where id = $1', [uuidOf(id)])).rows,
    promises: (await database.pool.query('select * from promises_to_pay where visit_id = $1', [uuidOf(id)])).rows,
  });

  const aPortfolio = async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre });
    return { cadre, family, familyId: idOf('Family', family.id), viewer: asCadre(cadre), id: newIdOf('Visit') };
  };
  const promised = {
    outcome: 'PROMISED_TO_PAY',
    note: ' sore hari ',
    position: { latitude: -0.502106, longitude: 117.153709 },
    promise: { amount: 210_000, promisedFor: '2026-03-10' },
  };

  test('a plan is completed by the visit with the same id, and its promise is kept with it', async () => {
    const { cadre, family, viewer, id } = await aPortfolio();
    const planned = await plan(viewer, { id, familyId: idOf('Family', family.id), plannedFor: '2026-03-06' });
    expect(planned).toMatchObject({
      __typename: 'VisitPlanned',
      visit: {
        id,
        state: 'PLANNED',
        plannedFor: '2026-03-06',
        outcome: null,
        family: { id: idOf('Family', family.id) },
        cadre: { id: idOf('Cadre', cadre.id) },
      },
    });

    const visitedAt = '2026-03-06T03:15:00.000Z';
    const recorded = await record(
      viewer,
      { id, familyId: idOf('Family', family.id), visitedAt, ...promised },
      '2026-03-06T04:00:00Z',
    );
    expect(recorded).toEqual({
      __typename: 'VisitRecorded',
      visit: {
        id,
        state: 'COMPLETED',
        plannedFor: '2026-03-06',
        visitedAt,
        recordedAt: '2026-03-05T02:00:00.000Z',
        family: { id: idOf('Family', family.id) },
        cadre: { id: idOf('Cadre', cadre.id) },
        ...promised,
        note: 'sore hari',
      },
    });
    const again = await plan(viewer, { id, familyId: idOf('Family', family.id), plannedFor: '2026-03-06' });
    expect(again).toMatchObject({ __typename: 'VisitPlanned', visit: { state: 'COMPLETED' } });
  });

  test('the same visit told twenty times at once is one visit with one promise and twenty equal answers', async () => {
    const { family, viewer, id } = await aPortfolio();
    const input = { id, familyId: idOf('Family', family.id), visitedAt: '2026-03-05T01:00:00Z', ...promised };
    const answers = await Promise.all(Array.from({ length: 20 }, () => record(viewer, input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ __typename: 'VisitRecorded', visit: { state: 'COMPLETED' } });
    const saved = await rows(id);
    expect([saved.visits.length, saved.promises.length]).toEqual([1, 1]);
  });

  test('a repeat answers as it did, even after the assignment has ended', async () => {
    const { cadre, family, viewer, id } = await aPortfolio();
    const input = { id, familyId: idOf('Family', family.id), visitedAt: '2026-03-05T01:00:00Z', outcome: 'REFUSED' };
    const first = await record(viewer, input);
    await database.pool.query(`update portfolio_assignments set valid_through = '2026-03-04' where cadre_id = $1`, [
      cadre.id,
    ]);
    expect(first).toMatchObject({ __typename: 'VisitRecorded' });
    expect(await record(viewer, input)).toMatchObject({
      __typename: 'VisitRecorded',
      visit: { id, outcome: 'REFUSED' },
    });
  });

  test.each([
    { words: 'another outcome', change: { outcome: 'NOT_AT_HOME', promise: null } },
    { words: 'another amount', change: { promise: { amount: 1, promisedFor: '2026-03-10' } } },
    { words: 'another note', change: { note: 'pagi' } },
    { words: 'another place', change: { position: null } },
    { words: 'another time', change: { visitedAt: '2026-03-05T01:00:01Z' } },
  ])('the same id with $words is a conflict and changes nothing', async ({ change }) => {
    const { family, viewer, id } = await aPortfolio();
    const input = { id, familyId: idOf('Family', family.id), visitedAt: '2026-03-05T01:00:00Z', ...promised };
    await record(viewer, input);
    const before = await rows(id);
    expect(await record(viewer, { ...input, ...change })).toEqual({
      __typename: 'ConflictsWithEarlier',
      code: 'VISIT_CONFLICTS_WITH_EARLIER',
    });
    expect(await rows(id)).toEqual(before);
  });

  test("another cadre's id, another family and another day are conflicts that tell nothing of the earlier visit", async () => {
    const one = await aPortfolio();
    const two = await aPortfolio();
    await plan(one.viewer, { id: one.id, familyId: idOf('Family', one.family.id), plannedFor: '2026-03-06' });
    expect(
      await plan(two.viewer, { id: one.id, familyId: idOf('Family', two.family.id), plannedFor: '2026-03-06' }),
    ).toEqual({
      __typename: 'ConflictsWithEarlier',
      code: 'VISIT_CONFLICTS_WITH_EARLIER',
    });
    expect(
      await plan(one.viewer, { id: one.id, familyId: idOf('Family', one.family.id), plannedFor: '2026-03-07' }),
    ).toEqual({
      __typename: 'ConflictsWithEarlier',
      code: 'VISIT_CONFLICTS_WITH_EARLIER',
    });
    expect(
      await record(two.viewer, {
        id: one.id,
        familyId: idOf('Family', two.family.id),
        visitedAt: NOW,
        outcome: 'REFUSED',
      }),
    ).toEqual({ __typename: 'ConflictsWithEarlier', code: 'VISIT_CONFLICTS_WITH_EARLIER' });
    expect((await rows(one.id)).visits).toMatchObject([{ state: 'PLANNED', cadre_id: one.cadre.id }]);
  });

  test('own-area visits only', async () => {
    const { viewer, id } = await aPortfolio();
    const elsewhere = await world.family();
    for (const familyId of [idOf('Family', elsewhere.id), newIdOf('Family')]) {
      expect(await plan(viewer, { id, familyId, plannedFor: '2026-03-06' })).toEqual({
        __typename: 'OutOfReach',
        code: 'VISIT_FAMILY_OUT_OF_REACH',
      });
      expect(await record(viewer, { id, familyId, visitedAt: NOW, outcome: 'REFUSED' })).toEqual({
        __typename: 'OutOfReach',
        code: 'VISIT_FAMILY_OUT_OF_REACH',
      });
    }
    expect((await rows(id)).visits).toEqual([]);
  });

  test('the portfolio of the day of the visit counts: a phone without signal may tell of it after the assignment has ended', async () => {
    const cadre = await world.cadre({ appointedThrough: '2026-03-04' });
    const family = await world.family({ region: cadre.area });
    await world.assignment({ cadre, family, through: '2026-03-03' });
    const viewer = asCadre(cadre);
    const told = (visitedAt: string) =>
      record(viewer, { id: newIdOf('Visit'), familyId: idOf('Family', family.id), visitedAt, outcome: 'NOT_AT_HOME' });
    // 3 March, 23:30 and 4 March, 00:30 in Samarinda.
    expect(await told('2026-03-03T15:30:00Z')).toMatchObject({ __typename: 'VisitRecorded', visit: { family: null } });
    expect(await told('2026-03-03T16:30:00Z')).toEqual({ __typename: 'OutOfReach', code: 'VISIT_FAMILY_OUT_OF_REACH' });
    expect(
      await plan(viewer, { id: newIdOf('Visit'), familyId: idOf('Family', family.id), plannedFor: '2026-03-06' }),
    ).toEqual({
      __typename: 'OutOfReach',
      code: 'VISIT_FAMILY_OUT_OF_REACH',
    });
  });

  test.each([
    { what: 'a visit in the future', change: { visitedAt: '2026-03-05T02:06:00Z' }, answer: 'VISIT_IN_THE_FUTURE' },
    {
      what: "a visit that a phone's clock puts a little ahead",
      change: { visitedAt: '2026-03-05T02:04:00Z' },
      answer: 'VisitRecorded',
    },
    { what: 'a promise that was not told', change: { promise: null }, answer: 'VISIT_PROMISE_MISSING' },
    { what: 'a promise with another outcome', change: { outcome: 'REFUSED' }, answer: 'VISIT_PROMISE_NOT_ALLOWED' },
    {
      what: 'a promise of nothing',
      change: { promise: { amount: 0, promisedFor: '2026-03-10' } },
      answer: 'VISIT_PROMISE_NOT_ALLOWED',
    },
    {
      what: 'a promise for a day before the visit',
      change: { promise: { amount: 5, promisedFor: '2026-03-04' } },
      answer: 'VISIT_PROMISE_NOT_ALLOWED',
    },
  ])('$what is answered $answer', async ({ change, answer }) => {
    const { family, viewer, id } = await aPortfolio();
    const told = await record(viewer, {
      id,
      familyId: idOf('Family', family.id),
      visitedAt: '2026-03-05T01:00:00Z',
      ...promised,
      ...change,
    });
    expect(told?.code ?? told?.__typename).toBe(answer);
    expect((await rows(id)).visits).toHaveLength(answer === 'VisitRecorded' ? 1 : 0);
  });

  test('a day that has passed where the family lives cannot be planned, today can', async () => {
    const { family, viewer, id } = await aPortfolio();
    expect(await plan(viewer, { id, familyId: idOf('Family', family.id), plannedFor: '2026-03-04' })).toEqual({
      __typename: 'InvalidInput',
      code: 'VISIT_PLANNED_DAY_PASSED',
    });
    expect(await plan(viewer, { id, familyId: idOf('Family', family.id), plannedFor: '2026-03-05' })).toMatchObject({
      __typename: 'VisitPlanned',
    });
  });

  test.each([
    {
      language: 'id' as const,
      message: 'Tanggal tersebut sudah lewat; rencanakan kunjungan untuk hari ini atau sesudahnya.',
    },
    { language: 'en' as const, message: 'Plan a visit for today or a later day.' },
  ])('says in the language $language what is wrong with a plan, and names the field', async ({ language, message }) => {
    const { family, viewer, id } = await aPortfolio();
    const answer = await ask(
      { viewer, now: NOW, language },
      'mutation ($input: PlanVisitInput!) { planVisit(input: $input) { ... on InvalidInput { field message } } }',
      { input: { id, familyId: idOf('Family', family.id), plannedFor: '2026-03-04' } },
    );
    expect(answer.data).toEqual({ planVisit: { field: 'input.plannedFor', message } });
  });

  test.each([
    { field: 'input.id', change: { id: 'one' } },
    { field: 'input.familyId', change: { familyId: 'one' } },
    { field: 'input.id', change: { id: newIdOf('Complaint') } },
    { field: 'input.familyId', change: { familyId: newIdOf('Cadre') } },
    { field: 'input.familyId', change: { familyId: uuidOf(newIdOf('Family')) } },
    { field: 'input.note', change: { note: 'x'.repeat(1_001) } },
    { field: 'input.position.latitude', change: { position: { latitude: 91, longitude: 0 } } },
    { field: 'input.position.longitude', change: { position: { latitude: 0, longitude: -181 } } },
  ])('names $field when it is no visit at all', async ({ field, change }) => {
    const { family, viewer, id } = await aPortfolio();
    const input = { id, familyId: idOf('Family', family.id), visitedAt: NOW, outcome: 'REFUSED', ...change };
    const answer: Answer<unknown> = await ask({ viewer }, RECORD, { input });
    expect(answer.errors).toMatchObject([{ code: 'BAD_INPUT', field }]);
  });

  test.each(['TELE_COLLECTOR', 'BRANCH_HEAD', 'AUDITOR', 'DIRECTOR', 'OPERATOR'] as const)(
    'a %s visits nobody',
    async (role) => {
      const { family, id } = await aPortfolio();
      const answer = await ask({ viewer: asRole(role) }, PLAN, {
        input: { id, familyId: idOf('Family', family.id), plannedFor: '2026-03-06' },
      });
      expect(answer.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    },
  );

  test('lists follow the scope, narrow by each filter and page without gap or repeat', async () => {
    const { cadre, familyId, viewer } = await aPortfolio();
    const otherId = idOf('Family', (await world.family({ cadre })).id);
    const stranger = await aPortfolio();
    const ids: string[] = [];
    for (let hour = 0; hour < 5; hour += 1) {
      const id = newIdOf('Visit');
      ids.unshift(id);
      await record(
        viewer,
        {
          id,
          familyId: hour % 2 === 0 ? familyId : otherId,
          visitedAt: `2026-03-05T0${hour}:00:00Z`,
          outcome: 'NOT_AT_HOME',
        },
        `2026-03-05T0${hour}:10:00Z`,
      );
    }
    const planned = newIdOf('Visit');
    await plan(viewer, { id: planned, familyId, plannedFor: '2026-03-09' }, '2026-03-05T08:00:00Z');
    await plan(stranger.viewer, { id: stranger.id, familyId: stranger.familyId, plannedFor: '2026-03-09' });

    const list = async (filter: object | null, page: object = {}) => {
      const answer = await ask<Listed>(
        { viewer },
        `query ($filter: VisitsFilter, $first: Int, $after: String, $last: Int, $before: String) { visits(filter: $filter, first: $first, after: $after, last: $last, before: $before) { totalCount pageInfo { startCursor endCursor hasPreviousPage } edges { node { id } } } }`,
        { filter, ...page },
      );
      expect(answer.errors).toEqual([]);
      return answer.data?.visits;
    };
    const idsOf = (listed: Listed['visits'] | undefined) => listed?.edges.map(({ node }) => node.id);

    expect(idsOf(await list(null))).toEqual([planned, ...ids]);
    expect((await list(null))?.totalCount).toBe(6);
    expect(idsOf(await list({ familyId: otherId }))).toEqual([ids[1], ids[3]]);
    expect(idsOf(await list({ cadreId: idOf('Cadre', stranger.cadre.id) }))).toEqual([]);
    expect(idsOf(await list({ state: 'PLANNED' }))).toEqual([planned]);
    expect(idsOf(await list({ outcome: 'REFUSED' }))).toEqual([]);
    expect(idsOf(await list({ plannedBetween: { from: '2026-03-09', through: '2026-03-09' } }))).toEqual([planned]);
    expect(
      idsOf(await list({ visitedBetween: { from: '2026-03-05T01:00:00Z', before: '2026-03-05T03:00:00Z' } })),
    ).toEqual([ids[2], ids[3]]);
    expect(idsOf(await list({ region: stranger.cadre.area }))).toEqual([]);

    const first = await list(null, { first: 3 });
    await plan(viewer, { id: newIdOf('Visit'), familyId, plannedFor: '2026-03-10' }, '2026-03-05T09:00:00Z');
    await record(
      viewer,
      { id: planned, familyId, visitedAt: '2026-03-05T09:00:00Z', outcome: 'REFUSED' },
      '2026-03-05T09:00:00Z',
    );
    const second = await list(null, { first: 10, after: first?.pageInfo.endCursor });
    expect([...(idsOf(first) ?? []), ...(idsOf(second) ?? [])]).toEqual([planned, ...ids]);

    const oldest = await list(null, { last: 2 });
    expect([idsOf(oldest), oldest?.pageInfo.hasPreviousPage]).toEqual([ids.slice(-2), true]);
    const before = await list(null, { last: 2, before: oldest?.pageInfo.startCursor });
    expect(idsOf(before)).toEqual(ids.slice(-4, -2));
  });

  test("a worklist shows each family's last visit and newest visits with one statement each", async () => {
    const { cadre, family, viewer } = await aPortfolio();
    for (let count = 0; count < 9; count += 1) await world.family({ cadre });
    await record(viewer, {
      id: newIdOf('Visit'),
      familyId: idOf('Family', family.id),
      visitedAt: '2026-03-01T01:00:00Z',
      outcome: 'NOT_AT_HOME',
    });
    await record(viewer, {
      id: newIdOf('Visit'),
      familyId: idOf('Family', family.id),
      visitedAt: '2026-03-03T01:00:00Z',
      outcome: 'REFUSED',
    });
    await plan(viewer, { id: newIdOf('Visit'), familyId: idOf('Family', family.id), plannedFor: '2026-03-08' });
    interface Worklist {
      readonly families: {
        readonly edges: readonly {
          readonly node: { readonly id: string; readonly lastVisit: object | null; readonly visits: readonly object[] };
        }[];
      };
    }
    const query = `query { families { edges { node { id arrears { amountToReactivate } participants { name } cadre { id name } lastVisit { outcome visitedAt } visits(first: 2) { state } payments { amount } } } } }`;
    const answer = await ask<Worklist>({ viewer }, query);
    expect(answer.errors).toEqual([]);
    expect(answer.data?.families.edges).toHaveLength(10);
    const shown = answer.data?.families.edges.find(({ node }) => node.id === idOf('Family', family.id))?.node;
    expect(shown).toMatchObject({
      cadre: { id: idOf('Cadre', cadre.id), name: cadre.name },
      lastVisit: { outcome: 'REFUSED', visitedAt: '2026-03-03T01:00:00.000Z' },
    });
    expect(shown?.visits).toHaveLength(2);
    expect(answer.statements).toBe(5); // families with people, the cadre, last visits, newest visits, payments
  });
});
