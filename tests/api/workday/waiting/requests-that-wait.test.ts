/** What families ask about their data waits with everything else, before what has no term, and says when its term is over. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { newIdOf } from '../../../support/global-ids.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { tokenOf } from '../../../support/token-of.js';
import { type User, askAs, signIn } from '../../../support/world/as-users.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';

const HOUR_MS = 3_600_000;
const OBJECT = 'mutation ($input: ObjectToProcessingInput!) { objectToProcessing(input: $input) { __typename } }';
const CORRECT = 'mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { __typename } }';
const REFUSE = 'mutation ($input: RefuseDataRequestInput!) { refuseDataRequest(input: $input) { __typename } }';
const DRAFT = 'mutation ($input: DraftDunningPlanInput!) { draftDunningPlan(input: $input) { __typename } }';
const WAITING = `query ($after: String, $first: Int! = 50) {
  approvalsWaiting(first: $first, after: $after) { pageInfo { endCursor } edges { node {
    kind what proposedBy dueAt isOverdue mayDecide nodeId family { id } node { id ... on DataRequest { wanted personName } } } } }
  approvalCounts(filter: { kinds: [DATA_REQUEST] }) { count mayDecide overdue } }`;

interface Waiting {
  readonly approvalsWaiting: {
    readonly pageInfo: { readonly endCursor: string };
    readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[];
  };
  readonly approvalCounts: readonly Readonly<Record<'count' | 'mayDecide' | 'overdue', number>>[];
}

describe('what families ask about their data', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const begin = new Date('2026-11-24T03:00:00Z');
  const host = useServer(database, begin.toISOString());
  let home: RegionCode;
  let elsewhere: RegionCode;
  let family: BuiltFamily;
  let participant: User;
  let head: User;
  let stranger: User;
  const objection = newIdOf('DataRequest');
  const correction = newIdOf('DataRequest');

  const ask = async <Data>(user: User, query: string, variables: object = {}): Promise<Data> => {
    const { data, errors } = await askAs<Data>(host, user, [query, variables]);
    if (data === null || data === undefined || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
  const waitingFor = async (user: User, variables: object = {}) => {
    const { approvalsWaiting, approvalCounts } = await ask<Waiting>(user, WAITING, variables);
    const shown = approvalsWaiting.edges.map(({ node }) => node);
    return { shown, ids: shown.map(({ nodeId }) => nodeId), counts: approvalCounts, ...approvalsWaiting.pageInfo };
  };
  const nameOf = async (card: string) =>
    (await database.pool.query<{ name: string }>('select name from participants where card_number = $1', [card]))
      .rows[0]?.name;
  const at = (hours: number): void => host.clock.set(new Date(begin.getTime() + hours * HOUR_MS));

  beforeAll(async () => {
    const [village, other] = [await world.region(), await world.region()];
    home = village.code;
    elsewhere = other.code;
    const branch = await world.branch({ regions: [home] });
    family = await world.family({ region: home, members: 2, careClass: 'III', paidThrough: '2026-08' });
    head = await signIn(host, { role: 'BRANCH_HEAD', regions: [home], branchId: branch.id });
    stranger = await signIn(host, { role: 'BRANCH_HEAD', regions: [elsewhere] });
    const claims = { sub: 'who-asks', role: 'PARTICIPANT', regions: [], family_id: family.id } as const;
    participant = { subject: 'who-asks', token: await tokenOf(host, claims, 86_400 * 30) };
    const officer = await signIn(host, { role: 'BRANCH_OFFICER', regions: [home] });
    const plan = { id: newIdOf('DunningPlan'), name: 'Pengingat', region: home, monthsMin: 1, monthsMax: 23 };
    await ask(officer, DRAFT, { input: { ...plan, steps: [{ day: 20, channel: 'VISIT' }] } });
    at(1);
    const { cardNumber } = family.head;
    const asked = { id: correction, cardNumber, field: 'PHONE', wanted: '0812 3456 7890', reason: 'Baru.' };
    await ask(participant, CORRECT, { input: asked });
    at(2);
    await ask(participant, OBJECT, { input: { id: objection, subject: 'COLLECTION_CONTACT', reason: 'Cukup.' } });
  });

  test('is listed before what has no term, the term that ends first on top, and names nobody who asked', async () => {
    const { shown, counts } = await waitingFor(head);
    expect(shown).toMatchObject([
      {
        kind: 'DATA_REQUEST',
        nodeId: correction,
        what: 'Permohonan perbaikan data: Nomor telepon',
        dueAt: '2026-11-27T04:00:00.000Z', // 72 hours: UU 27/2022 Ps. 30
        isOverdue: false,
        mayDecide: true,
        proposedBy: null,
        family: { id: expect.stringMatching(/^Family_/) },
        node: {
          id: correction,
          wanted: expect.stringMatching(/\*+890$/),
          personName: await nameOf(family.head.cardNumber),
        },
      },
      {
        nodeId: objection,
        what: 'Keberatan keluarga: Dihubungi tentang tunggakan',
        isOverdue: false,
        node: { personName: null },
      },
      { kind: 'DUNNING_PLAN', dueAt: null, isOverdue: false },
    ]);
    expect(counts).toEqual([{ count: 2, mayDecide: 2, overdue: 0 }]);
  });

  test('is read in pages across the end of what has a term, none of it twice', async () => {
    const { ids } = await waitingFor(head);
    const seen: unknown[] = [];
    for (let after: string | null = null; seen.length < ids.length;) {
      const page = await waitingFor(head, { first: 1, after });
      expect(page.ids).toHaveLength(1);
      seen.push(...page.ids);
      after = page.endCursor;
    }
    expect(seen).toEqual(ids);
  });

  test('is shown to whoever reads the families, decided by whoever decides on changes, and not seen from another region', async () => {
    const auditor = await signIn(host, { role: 'AUDITOR', regions: [home] });
    expect((await waitingFor(auditor)).counts).toEqual([{ count: 2, mayDecide: 0, overdue: 0 }]);
    expect(await waitingFor(stranger)).toMatchObject({ ids: [], counts: [] });
  });

  test('lies where the family lives now', async () => {
    const move = 'update families set region_code = $1 where id = $2';
    await database.pool.query(move, [elsewhere, family.id]);
    expect((await waitingFor(stranger)).ids).toEqual([correction, objection]);
    expect((await waitingFor(head)).counts).toEqual([]);
    await database.pool.query(move, [home, family.id]);
  });

  test('is overdue when its term has passed, for its branch and in the figures, until it is answered', async () => {
    at(73.5); // past the term of the first, not of the second
    const { shown, counts } = await waitingFor(head);
    expect(shown.map(({ isOverdue }) => isOverdue)).toEqual([true, false, false]);
    expect(counts).toEqual([{ count: 2, mayDecide: 2, overdue: 1 }]);
    const figures = await (await fetch(`${host.baseUrl}/metrics`)).text();
    expect(figures).toMatch(/^sigap_data_requests_overdue 1$/m);
    await ask(head, REFUSE, { input: { id: correction, answer: 'Nomor itu milik orang lain.' } });
    expect((await waitingFor(head)).counts).toEqual([{ count: 1, mayDecide: 1, overdue: 0 }]);
  });
});
