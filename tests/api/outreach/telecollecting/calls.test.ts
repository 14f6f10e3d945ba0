import { describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../../../src/platform/auth/index.js';
import { PAGE_INFO, type Paged, readBothWays } from '../../../support/both-ways.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { asCadre, asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

const CALL = `mutation ($input: RecordCallInput!) { recordCall(input: $input) { __typename ... on Problem { code } ... on CallRecorded { nextFrom call { id purpose callerRole promiseState } } } }`;
const LIST = `query ($filter: CallsFilter, $first: Int, $after: String, $last: Int, $before: String) { calls(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
  totalCount ${PAGE_INFO} edges { node { id outcome promiseState family { id careClass } campaign { id } } } } }`;

interface Page {
  readonly calls: Paged<{ readonly id: string; readonly promiseState: string | null }> & {
    readonly totalCount: number;
  };
}

/** 5 March 2026, 10:00 in Samarinda. */
const NOW = '2026-03-05T02:00:00Z';

describe('calls', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);

  const told = (family: { readonly id: string }, change: object = {}) => ({
    id: newIdOf('Call'),
    familyId: idOf('Family', family.id),
    purpose: 'REMINDER',
    outcome: 'NO_ANSWER',
    calledAt: '2026-03-04T02:00:00.000Z',
    ...change,
  });
  const record = async (viewer: Viewer, input: object) => {
    const answer = await ask<{ recordCall: { __typename: string; code?: string } }>({ viewer, now: NOW }, CALL, {
      input,
    });
    expect(answer.errors).toEqual([]);
    return answer.data?.recordCall;
  };
  const list = async (viewer: Viewer, variables: object, now = NOW) => {
    const answer = await ask<Page>({ viewer, now }, LIST, { ...variables });
    expect(answer.errors).toEqual([]);
    return { statements: answer.statements, ...answer.data!.calls };
  };
  const aHousehold = async () => {
    const cadre = await world.cadre();
    return { cadre, viewer: asCadre(cadre), family: await world.family({ cadre, paidThrough: '2025-10' }) };
  };

  test.each(['REMINDER', 'COLLECTION', 'EDUCATION'])('a cadre tells of a call made for %s', async (purpose) => {
    const { viewer, family } = await aHousehold();
    const input = told(family, { purpose });
    const call = { id: input.id, purpose, callerRole: 'CADRE', promiseState: null };
    expect(await record(viewer, input)).toEqual({ __typename: 'CallRecorded', nextFrom: null, call });
    expect(await record(viewer, input)).toEqual({ __typename: 'CallRecorded', nextFrom: null, call });
    expect(await record(viewer, { ...input, outcome: 'REFUSED' })).toMatchObject({
      code: 'CALL_CONFLICTS_WITH_EARLIER',
    });
  });

  test.each([
    { what: 'a call in the future', change: { calledAt: '2026-03-05T02:06:00Z' }, answer: 'CALL_IN_THE_FUTURE' },
    { what: 'a promise that was not told', change: { outcome: 'PROMISED_TO_PAY' }, answer: 'CALL_PROMISE_MISSING' },
    {
      what: 'a promise with another outcome',
      change: { promise: { amount: 1, promisedFor: '2026-03-09' } },
      answer: 'CALL_PROMISE_NOT_ALLOWED',
    },
  ])('$what is answered $answer', async ({ change, answer }) => {
    const { viewer, family } = await aHousehold();
    expect(await record(viewer, told(family, change))).toMatchObject({ code: answer });
  });

  test('a cadre tells of, and reads, calls to families of the portfolio and no others', async () => {
    const one = await aHousehold();
    const two = await aHousehold();
    const input = told(one.family);
    expect(await record(two.viewer, input)).toMatchObject({ code: 'CALL_FAMILY_NOT_FOUND' });
    await record(one.viewer, input);
    expect((await list(one.viewer, {})).edges.map(({ node }) => node.id)).toEqual([input.id]);
    const nodeFor = async (viewer: Viewer) =>
      (await ask({ viewer, now: NOW }, 'query ($id: ID!) { node(id: $id) { __typename id } }', { id: input.id })).data;
    expect(await nodeFor(one.viewer)).toEqual({ node: { __typename: 'Call', id: input.id } });
    expect(await nodeFor(two.viewer)).toEqual({ node: null });
    expect(await list(two.viewer, {})).toMatchObject({ totalCount: 0, edges: [] });
    const filter = { familyId: idOf('Family', one.family.id) };
    expect(await list(asRole('BRANCH_HEAD', [two.family.region]), { filter })).toMatchObject({ totalCount: 0 });
    expect(await list(asRole('BRANCH_HEAD', [one.family.region]), { filter })).toMatchObject({ totalCount: 1 });
  });

  const promised = async (family: BuiltFamily, viewer: Viewer) => {
    const promise = { amount: 300_000, promisedFor: '2026-03-10' };
    const input = told(family, { outcome: 'PROMISED_TO_PAY', promise });
    await record(viewer, input);
    return async (now: string) =>
      (await list(viewer, { filter: { familyId: idOf('Family', family.id) } }, now)).edges[0]?.node.promiseState;
  };

  test('a promise is kept or broken by itself, by payments through the end of the promised day where the family lives', async () => {
    const { viewer, family } = await aHousehold();
    const stateAt = await promised(family, viewer);
    expect(await stateAt('2026-03-10T15:59:00Z')).toBe('OPEN');
    expect(await stateAt('2026-03-10T16:00:00Z')).toBe('BROKEN');
    await world.payment({ family, amount: 200_000n, postedAt: '2026-03-10T15:00:00Z' });
    expect(await stateAt('2026-03-11T02:00:00Z')).toBe('BROKEN');
    await world.payment({ family, amount: 100_000n, postedAt: '2026-03-10T15:59:59Z' });
    expect(await stateAt('2026-03-10T15:59:59Z')).toBe('KEPT');
    expect(await stateAt('2026-04-01T02:00:00Z')).toBe('KEPT');
  });

  test('money that came before the call, or after the promised day, keeps no promise', async () => {
    const { viewer, family } = await aHousehold();
    await world.payment({ family, amount: 300_000n, postedAt: '2026-03-03T02:00:00Z' });
    const stateAt = await promised(family, viewer);
    await world.payment({ family, amount: 300_000n, postedAt: '2026-03-10T16:00:00Z' });
    expect(await stateAt('2026-03-11T02:00:00Z')).toBe('BROKEN');
  });

  test('pages join without gap, and a page of fifty takes as many statements as a page of two', async () => {
    const { viewer, family } = await aHousehold();
    const cadreFamilies = [family];
    const cadre = { id: viewer.cadreId!, area: viewer.regions[0]! as never };
    for (let count = 0; count < 3; count += 1)
      cadreFamilies.push(await world.family({ cadre, paidThrough: '2025-10' }));
    for (let count = 0; count < 12; count += 1)
      await record(viewer, told(cadreFamilies[count % 4]!, { calledAt: `2026-02-${10 + count}T02:00:00Z` }));
    const all = await list(viewer, { first: 50 });
    const first = await list(viewer, { first: 5 });
    const second = await list(viewer, { first: 7, after: first.pageInfo.endCursor });
    expect([...first.edges, ...second.edges]).toEqual(all.edges);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage, all.totalCount]).toEqual([true, false, 12]);
    expect(await readBothWays((page) => list(viewer, page), 5)).toEqual(all.edges.map(({ node }) => node));
    expect(all.statements).toBe((await list(viewer, { first: 2 })).statements);
  });

  test('the newest calls hang on their family, one statement for all families of a list', async () => {
    const { viewer, family, cadre } = await aHousehold();
    await world.family({ cadre, paidThrough: '2025-10' });
    for (const day of ['01', '02', '03']) await record(viewer, told(family, { calledAt: `2026-03-${day}T02:00:00Z` }));
    const query = `query ($first: Int!) { families { edges { node { id calls(first: $first) { calledAt } } } } }`;
    const answer = await ask<{ families: { edges: { node: { id: string; calls: object[] } }[] } }>(
      { viewer, now: NOW },
      query,
      { first: 2 },
    );
    const calls = answer.data?.families.edges.find(({ node }) => node.id === idOf('Family', family.id))?.node.calls;
    expect(calls).toEqual([{ calledAt: '2026-03-03T02:00:00.000Z' }, { calledAt: '2026-03-02T02:00:00.000Z' }]);
    expect(answer.statements).toBe(2);
    const tooMany = await ask({ viewer, now: NOW }, query, { first: 21 });
    expect(tooMany.errors[0]).toMatchObject({ code: 'BAD_INPUT', field: 'first' });
  });
});
