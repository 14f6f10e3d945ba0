import { beforeAll, describe, expect, test } from '@jest/globals';
import type { PartnerId } from '../../../../src/kernel/ids.js';
import { EXAMPLE_FORMATS } from '../../../../src/partners/settlement/index.js';
import { useServer } from '../../../support/partners/a-server.js';
import { minimarketFile, settlementCallers } from '../../../support/settlement-callers.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import { newIdOf } from '../../../support/global-ids.js';

const FILES = `query ($first: Int, $after: String) { settlementFiles(first: $first, after: $after) { totalCount pageInfo { endCursor } edges { node { id partnerCode kind state } } } }`;
const FILE = `query ($id: ID!) { settlementFile(id: $id) { id } }`;
const BREAKS = `query ($first: Int, $after: String, $last: Int, $filter: ReconciliationBreaksFilter, $sort: ReconciliationBreakSort) {
  reconciliationBreaks(first: $first, after: $after, last: $last, filter: $filter, sort: $sort) {
  totalCount pageInfo { endCursor hasNextPage } edges { node { id partnerCode state owner amountInFile } } } }`;
const DAYS = `query ($period: Period!) { reconciliationDays(period: $period) { partnerCode } }`;
const NODE = `query ($id: ID!) { node(id: $id) { ... on SettlementFile { fileName } ... on ReconciliationBreak { partnerCode } } }`;
const ASSIGN = `mutation ($id: ID!, $owner: String!) { assignBreak(input: { breakId: $id, owner: $owner }) { ... on Problem { code message } __typename ... on BreakMoved { break { owner history { kind byWhom note } } } } }`;
const EXPLAIN = `mutation ($id: ID!, $reason: String!) { explainBreak(input: { breakId: $id, reason: $reason }) { __typename ... on BreakMoved { break { reason state } } } }`;
const DECLINE = `mutation ($id: ID!, $reason: String!) { declineBreakReversal(input: { breakId: $id, reason: $reason }) { __typename ... on Problem { code } } }`;
const PROPOSE = `mutation ($id: ID!, $reason: String!) { proposeBreakReversal(input: { breakId: $id, reason: $reason }) { __typename } }`;
const SET = `mutation ($partner: String!, $format: String!) { setSettlementFormat(input: { partnerCode: $partner, json: $format }) { __typename ... on Problem { code message } ... on SettlementFormatInvalid { problems } } }`;
const FORMATS = `query ($partner: String!) { settlementFormats(partnerCode: $partner) { kind validFrom } }`;

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  readonly edges: readonly { readonly node: { readonly id: string; readonly partnerCode: string } }[];
}

describe('who may do what with settlement files', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, '2026-11-22T03:00:00Z');
  const call = settlementCallers(host);
  const text = (reference: string) =>
    minimarketFile([{ at: '2026-11-21 09:00:00', reference, account: '8888800000000077', amount: 10_000n }]);
  let operator: string;
  let own: string;
  let partnerId: PartnerId;

  beforeAll(async () => {
    operator = await call.token({ role: 'OPERATOR' });
    partnerId = await call.partner('toko-satu', { channel: 'MINIMARKET', formats: [EXAMPLE_FORMATS.minimarket] });
    await call.partner('toko-dua', { channel: 'MINIMARKET', formats: [EXAMPLE_FORMATS.minimarket] });
    own = await call.token({ role: 'PARTNER', partner_id: partnerId });
    await call.upload(operator, { partner: 'toko-satu', text: text('satu-1') });
    await call.upload(operator, { partner: 'toko-satu', text: text('satu-2') });
    await call.upload(operator, { partner: 'toko-dua', text: text('dua-1') });
  });

  const page = async (token: string, query: string, variables: object = {}): Promise<Page> =>
    Object.values(await call.tell<Record<string, Page>>(token, query, variables))[0] as Page;
  const codes = ({ edges }: Page): string[] => [...new Set(edges.map(({ node }) => node.partnerCode))];

  test('a partner sees and hands in its own files alone', async () => {
    expect(codes(await page(own, FILES))).toEqual(['toko-satu']);
    expect(codes(await page(own, BREAKS))).toEqual(['toko-satu']);
    expect(await call.tell(own, DAYS, { period: { from: '2026-11-21', through: '2026-11-21' } })).toEqual({
      reconciliationDays: [{ partnerCode: 'toko-satu' }],
    });
    const others = (await page(operator, FILES)).edges.find(({ node }) => node.partnerCode === 'toko-dua');
    expect(await call.tell(own, FILE, { id: others?.node.id })).toEqual({ settlementFile: null });
    expect(await call.tell(own, NODE, { id: others?.node.id })).toEqual({ node: null });
    expect(await call.tell(operator, NODE, { id: others?.node.id })).toEqual({ node: { fileName: 'harian.csv' } });
    const found = (await page(operator, BREAKS)).edges.find(({ node }) => node.partnerCode === 'toko-dua');
    expect(await call.tell(own, NODE, { id: found?.node.id })).toEqual({ node: null });
    expect(await call.tell(operator, NODE, { id: found?.node.id })).toEqual({ node: { partnerCode: 'toko-dua' } });
    expect(await call.upload(own, { partner: 'toko-dua', text: text('dua-2') })).toMatchObject({ status: 404 });
    expect(await call.upload(own, { partner: 'toko-satu', text: text('satu-1') })).toMatchObject({
      outcome: 'seen-before',
    });
    const nameless = await call.token({ role: 'PARTNER' });
    expect((await page(nameless, FILES)).totalCount).toBe(0);
    expect(await call.upload(nameless, { partner: 'toko-satu', text: text('x') })).toMatchObject({ status: 404 });
  });

  test('others are refused by name, at the route and in GraphQL', async () => {
    const cadre = await world.cadre();
    const phone = await call.token({ role: 'CADRE', cadre_id: cadre.id, regions: [cadre.area] });
    const auditor = await call.token({ role: 'AUDITOR', regions: 'ALL' });
    expect(await call.upload(null, { partner: 'toko-satu', text: text('x') })).toMatchObject({ status: 401 });
    expect(await call.upload(phone, { partner: 'toko-satu', text: text('x') })).toMatchObject({ status: 403 });
    expect(await call.upload(auditor, { partner: 'toko-satu', text: text('x') })).toMatchObject({ status: 403 });
    expect(await call.upload(operator, { partner: 'nobody', text: text('x') })).toMatchObject({ status: 404 });
    expect(await call.upload(operator, { partner: 'toko-satu', text: text('x'), kind: 'gossip' })).toMatchObject({
      status: 400,
    });
    expect(await call.upload(operator, { partner: 'toko-satu', text: text('x'), kind: 'statement' })).toMatchObject({
      status: 422,
    });
    for (const token of [phone, await call.token({ role: 'DIRECTOR', regions: 'ALL' })])
      expect((await call.ask(token, FILES)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const [first] = (await page(auditor, BREAKS)).edges;
    for (const token of [own, auditor])
      expect((await call.ask(token, ASSIGN, { id: first?.node.id, owner: 'siapa' })).errors?.[0]?.extensions.code).toBe(
        'FORBIDDEN',
      );
  });

  test('breaks are paged, assigned, explained, and a proposal can be declined', async () => {
    const first = await page(operator, BREAKS, { first: 2 });
    const next = await page(operator, BREAKS, { first: 2, after: first.pageInfo.endCursor });
    expect([first.totalCount, first.edges.length, next.edges.length]).toEqual([3, 2, 1]);
    expect(new Set([...first.edges, ...next.edges].map(({ node }) => node.id)).size).toBe(3);
    const ids = ({ edges }: Page) => edges.map(({ node }) => node.id);
    const all = [...ids(first), ...ids(next)];
    expect(ids(await page(operator, BREAKS, { last: 2 }))).toEqual(all.slice(-2));
    expect(ids(await page(operator, BREAKS, { sort: 'OLDEST' }))).toEqual(all.toReversed());
    const largest = await page(operator, BREAKS, { sort: 'LARGEST', first: 2 });
    const rest = await page(operator, BREAKS, { sort: 'LARGEST', after: largest.pageInfo.endCursor });
    expect(new Set([...ids(largest), ...ids(rest)])).toEqual(new Set(all));
    const id = first.edges[0]?.node.id;
    expect((await page(operator, BREAKS, { filter: { assigned: false } })).totalCount).toBe(3);
    expect(await call.tell(operator, ASSIGN, { id, owner: 'Tim rekonsiliasi' })).toMatchObject({
      assignBreak: {
        break: {
          owner: 'Tim rekonsiliasi',
          history: expect.arrayContaining([expect.objectContaining({ kind: 'ASSIGNED', byWhom: 'OPERATOR 1' })]),
        },
      },
    });
    expect((await page(operator, BREAKS, { filter: { owner: 'Tim rekonsiliasi', open: true } })).totalCount).toBe(1);
    expect(ids(await page(operator, BREAKS, { filter: { assigned: true } }))).toEqual([id]);
    const reason = 'Nomor salah ketik di kasir.';
    expect(await call.tell(operator, EXPLAIN, { id, reason })).toMatchObject({
      explainBreak: { break: { reason, state: 'OPEN' } },
    });
    expect(await call.tell(operator, DECLINE, { id, reason })).toEqual({
      declineBreakReversal: { __typename: 'WrongState', code: 'BREAK_REVERSAL_NOT_PROPOSED' },
    });
    expect(await call.tell(operator, PROPOSE, { id, reason })).toEqual({
      proposeBreakReversal: { __typename: 'BreakReversalProposed' },
    });
    expect(await call.tell(operator, DECLINE, { id, reason })).toEqual({
      declineBreakReversal: { __typename: 'BreakReversalDeclined' },
    });
    const unknown = newIdOf('ReconciliationBreak');
    expect(await call.tell(operator, ASSIGN, { id: unknown, owner: 'siapa' })).toEqual({
      assignBreak: {
        __typename: 'NotFound',
        code: 'BREAK_NOT_FOUND',
        message: 'Selisih dengan id tersebut tidak ditemukan.',
      },
    });
    expect(
      (await call.ask(operator, { query: ASSIGN, language: 'en' }, { id: unknown, owner: 'siapa' })).data,
    ).toMatchObject({
      assignBreak: { message: 'There is no such break.' },
    });
    expect((await call.ask(operator, ASSIGN, { id, owner: ' ' })).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_INPUT',
      field: 'input.owner',
    });
  });

  test('a format that describes no file is refused with every problem named', async () => {
    const format = { ...EXAMPLE_FORMATS.bank, amount: { column: 'jumlah' }, totals: { in: 'footer' } };
    expect(await call.tell(operator, SET, { partner: 'toko-satu', format: JSON.stringify(format) })).toEqual({
      setSettlementFormat: {
        __typename: 'SettlementFormatInvalid',
        code: 'SETTLEMENT_FORMAT_INVALID',
        message: 'Format ini memuat 1 kesalahan.',
        problems: [expect.stringContaining('totals')],
      },
    });
    const misplaced = JSON.stringify({ ...EXAMPLE_FORMATS.bank, amount: { column: 'jumlah' } });
    expect(await call.tell(operator, SET, { partner: 'toko-satu', format: misplaced })).toMatchObject({
      setSettlementFormat: { problems: ['amount: expected a start and a length'] },
    });
    expect(await call.tell(operator, SET, { partner: 'nobody', format: '{}' })).toMatchObject({
      setSettlementFormat: { __typename: 'NotFound', code: 'PARTNER_NOT_FOUND' },
    });
    expect(
      (await call.ask(operator, SET, { partner: 'toko-satu', format: '{' })).errors?.[0]?.extensions,
    ).toMatchObject({ field: 'input.json' });
    expect(await call.tell(operator, FORMATS, { partner: 'toko-satu' })).toEqual({
      settlementFormats: [{ kind: 'TRANSACTIONS', validFrom: '2026-01-01' }],
    });
    const period = { from: '2026-01-01', through: '2026-11-21' };
    expect((await call.ask(operator, DAYS, { period })).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_INPUT',
      field: 'period',
    });
  });
});
