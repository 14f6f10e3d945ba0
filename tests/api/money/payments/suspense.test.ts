import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Role } from '../../../../src/platform/auth/viewer.js';
import { callerOf } from '../../../support/caller.js';
import { type ShopOfTest, useServer } from '../../../support/partners/a-server.js';
import { booksOf } from '../../../support/partners/books.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf, uuidOf } from '../../../support/global-ids.js';

const NOW = '2026-11-22T03:00:00Z';
/** Class I, two people, paid through August 2026: September, October and November at 150,000 each and person. */
const OWING = { careClass: 'I', members: 2, paidThrough: '2026-08' } as const;
const BILL = 900_000;

const ITEM =
  'paymentId reference accountText regionCode channel paid amount reason since ageDays owner partnerName family { id } proposal { id resolution familyId reason proposedBy state decidedBy note }';
const LIST = `query ($filter: SuspenseItemsFilter, $first: Int, $after: String, $last: Int, $before: String) { suspenseItems(filter: $filter, first: $first, after: $after, last: $last, before: $before) { totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } edges { node { ${ITEM} } } } }`;
const ONE = `query ($id: ID!) { item: suspenseItem(paymentId: $id) { ${ITEM} } }`;
const NODE = 'query ($id: ID!) { node(id: $id) { __typename id ... on SuspenseProposal { note } } }';
const mutation = (name: string, success: string, more = '') => {
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { result: ${name}(input: $input) { __typename ... on ${success} { item { ${ITEM} } ${more} } ... on Problem { code message } } }`;
};
const ASSIGN = mutation('assignSuspenseItem', 'SuspenseItemAssigned');
const PROPOSE = mutation('proposeSuspenseResolution', 'SuspenseResolutionProposed');
const APPROVE = mutation('approveSuspenseResolution', 'SuspenseResolutionApproved', 'entryId');
const REJECT = mutation('rejectSuspenseResolution', 'SuspenseResolutionRejected');

interface Result {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly item?: Record<string, unknown>;
  readonly entryId?: string;
}
interface Listed {
  readonly totalCount: number;
  readonly pageInfo: {
    readonly startCursor: string;
    readonly endCursor: string;
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  };
  readonly edges: readonly { readonly node: { readonly reference: string } }[];
}

describe('money in suspense', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, NOW);
  const books = booksOf(database);
  const { ask, tell, asCadre } = callerOf(host);
  let shop: ShopOfTest;

  beforeAll(async () => {
    shop = await host.shop('toko-suspense');
  });

  /** One person, in one role; the same subject may hold another token with another role. */
  const tokenOf = async (subject: string, role: Role, region?: string): Promise<string> => {
    const regions = region === undefined ? ('ALL' as const) : [region];
    const claims = { sub: subject, name: subject, role, regions };
    return (await host.server.localIssuer?.issueToken(claims, { ttlSeconds: 86_400 * 30 })) ?? '';
  };
  const act = async (token: string, query: string, input: object): Promise<Result> =>
    (await tell<{ result: Result }>(token, query, { input })).result;
  const list = async (token: string, variables: object = {}): Promise<Listed> =>
    (await tell<{ suspenseItems: Listed }>(token, LIST, variables)).suspenseItems;
  const referencesIn = ({ edges }: Listed): string[] => edges.map(({ node }) => node.reference);

  let counter = 0;
  /** An amount that settles nothing, from the family or, without one, for a number that nobody has. */
  const suspended = async (family: BuiltFamily | null, amount = 5): Promise<{ id: string; reference: string }> => {
    const reference = `suspended-${(counter += 1)}`;
    const answer = await shop.sender.pay({
      reference,
      accountNumber: family?.virtualAccount ?? `99999${String(counter).padStart(11, '0')}`,
      amount,
    });
    expect(answer.body?.['outcome']).toBe('into-suspense');
    return { id: idOf('Payment', String(answer.body?.['paymentId'])), reference };
  };
  const aStory = async (amount = 5) => {
    const cadre = await world.cadre();
    const family = await world.family({ ...OWING, cadre });
    const item = await suspended(family, amount);
    const officer = await tokenOf(`officer of ${item.reference}`, 'BRANCH_OFFICER', family.region);
    const head = await tokenOf(`head of ${item.reference}`, 'BRANCH_HEAD', family.region);
    const proposal = (more: object = {}) => ({
      id: newIdOf('SuspenseProposal'),
      paymentId: item.id,
      resolution: 'RETURN',
      reason: 'Penyetor meminta uangnya kembali.',
      ...more,
    });
    return { cadre, family, item, officer, head, proposal };
  };
  const linesOf = async (entryId: string | undefined): Promise<string[]> => {
    const { rows } = await database.pool.query<{ line: string }>(
      `select concat_ws(' ', side, account, amount, to_char(first_month, 'YYYY-MM'), to_char(last_month, 'YYYY-MM')) as line
       from journal_lines where entry_id = $1 order by line`,
      [entryId === undefined ? null : uuidOf(entryId)],
    );
    return rows.map(({ line }) => line);
  };
  const entriesFor = async (item: string): Promise<number> =>
    (await database.pool.query('select 1 from ledger_entries where payment_id = $1', [uuidOf(item)])).rows.length;

  test('every item has an age, a reason and an owner, and is seen where its family lives', async () => {
    const { family, item, officer } = await aStory();
    host.clock.set(new Date('2026-11-25T03:00:00Z'));
    const [node] = (await list(officer)).edges;
    expect(node?.node).toMatchObject({
      paymentId: item.id,
      reference: item.reference,
      accountText: family.virtualAccount,
      regionCode: family.region,
      channel: 'MINIMARKET',
      paid: 5,
      amount: 5,
      reason: 'WRONG_AMOUNT',
      ageDays: 3,
      owner: null,
      partnerName: 'toko-suspense',
      family: { id: idOf('Family', family.id) },
      proposal: null,
    });
    expect(await act(officer, ASSIGN, { paymentId: item.id })).toMatchObject({
      __typename: 'SuspenseItemAssigned',
      item: { owner: `officer of ${item.reference}` },
    });
    const mine = { filter: { owner: `officer of ${item.reference}` } };
    expect(referencesIn(await list(officer, mine))).toEqual([item.reference]);
    expect(referencesIn(await list(officer, { filter: { unowned: true } }))).toEqual([]);
    expect(referencesIn(await list(officer, { filter: { minAgeDays: 3 } }))).toEqual([item.reference]);
    expect(referencesIn(await list(officer, { filter: { minAgeDays: 4 } }))).toEqual([]);
    expect(await act(officer, ASSIGN, { paymentId: item.id, owner: null })).toMatchObject({ item: { owner: null } });
    host.clock.set(new Date(NOW));
  });

  test('what is nobody’s is for those who work in the whole country and for operators; others see nothing', async () => {
    const { officer, head, item: ofAFamily } = await aStory();
    const nobodys = await suspended(null);
    const [national, operator, auditor] = await Promise.all([
      tokenOf('officer at head office', 'BRANCH_OFFICER'),
      tokenOf('operator', 'OPERATOR'),
      tokenOf('auditor', 'AUDITOR'),
    ]);
    for (const token of [national, auditor])
      expect(referencesIn(await list(token, { first: 50 }))).toEqual(
        expect.arrayContaining([nobodys.reference, ofAFamily.reference]),
      );
    const operators = referencesIn(await list(operator, { first: 50 }));
    expect([operators.includes(nobodys.reference), operators.includes(ofAFamily.reference)]).toEqual([true, false]);
    for (const token of [officer, head]) expect(referencesIn(await list(token))).toEqual([ofAFamily.reference]);
    const elsewhere = await tokenOf('officer elsewhere', 'BRANCH_OFFICER', (await world.region()).code);
    expect((await tell<{ item: unknown }>(elsewhere, ONE, { id: ofAFamily.id })).item).toBeNull();
    expect(await act(elsewhere, ASSIGN, { paymentId: ofAFamily.id })).toEqual({
      __typename: 'NotFound',
      code: 'SUSPENSE_ITEM_NOT_FOUND',
      message: 'Dana tersebut tidak ditemukan dalam penampungan di wilayah Anda.',
    });
    expect((await tell<{ item: unknown }>(operator, ONE, { id: ofAFamily.id })).item).toBeNull();
  });

  test('a match settles the bill of the family it belongs to, and the cadre hears of it', async () => {
    const national = await tokenOf('maker at head office', 'BRANCH_OFFICER');
    const checker = await tokenOf('checker at head office', 'BRANCH_HEAD');
    const nobodys = await suspended(null, BILL + 1_000);
    const family = await world.family({ ...OWING, cadre: await world.cadre() });
    const input = {
      id: newIdOf('SuspenseProposal'),
      paymentId: nobodys.id,
      resolution: 'MATCH',
      familyId: idOf('Family', family.id),
      reason: 'Salah ketik nomor; struk sesuai.',
    };
    expect(await act(national, PROPOSE, input)).toMatchObject({
      __typename: 'SuspenseResolutionProposed',
      item: {
        proposal: {
          id: input.id,
          resolution: 'MATCH',
          familyId: idOf('Family', family.id),
          state: 'PROPOSED',
          decidedBy: null,
        },
      },
    });
    expect(await entriesFor(nobodys.id)).toBe(0);
    expect(await books.paidThrough(family)).toBe('2026-08');

    const approved = await act(checker, APPROVE, { proposalId: input.id });

    expect(approved).toMatchObject({
      __typename: 'SuspenseResolutionApproved',
      item: { amount: 0, proposal: { state: 'APPROVED', decidedBy: 'checker at head office' } },
    });
    expect(await linesOf(approved.entryId)).toEqual([
      'credit family-credit 1000',
      'credit premium 900000 2026-09 2026-11',
      'debit suspense 901000',
    ]);
    expect(await books.paidThrough(family)).toBe('2026-11');
    const { rows } = await database.pool.query(
      `select kind, details->>'entryKind' as entry, details->>'statusAfter' as status from live_events where family_id = $1`,
      [family.id],
    );
    expect(rows).toEqual([{ kind: 'account-changed', entry: 'suspense-match', status: 'ACTIVE' }]);
    expect(referencesIn(await list(national, { first: 50 }))).not.toContain(nobodys.reference);

    // The partner takes the money back after all: from the family that has it now.
    await shop.sender.reverse({ reference: nobodys.reference, reason: 'charged back' });
    expect(await books.paidThrough(family)).toBe('2026-08');
  });

  test('less than the bill becomes credit, which settles the oldest month as if it had come in time', async () => {
    const { family, officer, head, proposal } = await aStory(300_000);
    const input = proposal({ resolution: 'MATCH', familyId: idOf('Family', family.id) });
    await act(officer, PROPOSE, input);
    const { entryId } = await act(head, APPROVE, { proposalId: input.id });
    expect(await linesOf(entryId)).toEqual(['credit family-credit 300000', 'debit suspense 300000']);
    expect(await books.paidThrough(family)).toBe('2026-08');
  });

  test.each([
    { resolution: 'RETURN', account: 'returned' },
    { resolution: 'WRITE_OFF', account: 'unclaimed' },
  ])('$resolution is booked to $account and moves no family', async ({ resolution, account }) => {
    const { family, officer, head, proposal } = await aStory();
    const input = proposal({ resolution });
    await act(officer, PROPOSE, input);
    const { entryId } = await act(head, APPROVE, { proposalId: input.id });
    expect(await linesOf(entryId)).toEqual([`credit ${account} 5`, 'debit suspense 5']);
    expect(await books.paidThrough(family)).toBe('2026-08');
    expect(await books.eventsOf(family)).toBe(0);
  });

  test('who proposes does not decide, not even with the token of another role', async () => {
    const { family, item, proposal } = await aStory();
    const asOfficer = await tokenOf('one person', 'BRANCH_OFFICER', family.region);
    const asHead = await tokenOf('one person', 'BRANCH_HEAD', family.region);
    const input = proposal();
    await act(asOfficer, PROPOSE, input);
    const own = { __typename: 'SecondPersonNeeded', code: 'SUSPENSE_PROPOSAL_IS_OWN' };
    expect(await act(asHead, APPROVE, { proposalId: input.id })).toEqual({
      ...own,
      message: 'Anda yang mengusulkan; keputusan harus diambil oleh orang lain.',
    });
    const { tell: tellInEnglish } = callerOf(host, 'en');
    const params = { input: { proposalId: input.id, reason: 'x' } };
    expect((await tellInEnglish<{ result: Result }>(asHead, REJECT, params)).result).toEqual({
      ...own,
      message: 'You proposed it: somebody else must decide.',
    });
    expect(await entriesFor(item.id)).toBe(0);
  });

  test('two approvals at once, also of two people, book once and name the same entry', async () => {
    const { family, item, officer, head, proposal } = await aStory();
    const second = await tokenOf('second head', 'BRANCH_HEAD', family.region);
    const input = proposal();
    await act(officer, PROPOSE, input);
    const results = await Promise.all(
      [head, second, head, second].map((token) => act(token, APPROVE, { proposalId: input.id })),
    );
    expect(new Set(results.map(({ entryId }) => entryId)).size).toBe(1);
    expect(results.map(({ __typename }) => __typename)).toEqual(Array(4).fill('SuspenseResolutionApproved'));
    expect(await entriesFor(item.id)).toBe(1);
  });

  test('an approval and a rejection at once: one of them holds', async () => {
    const { item, family, officer, head, proposal } = await aStory();
    const second = await tokenOf('rejecting head', 'BRANCH_HEAD', family.region);
    const input = proposal();
    await act(officer, PROPOSE, input);
    const [approved, rejected] = await Promise.all([
      act(head, APPROVE, { proposalId: input.id }),
      act(second, REJECT, { proposalId: input.id, reason: 'Belum jelas.' }),
    ]);
    const held = [
      approved.__typename === 'SuspenseResolutionApproved',
      rejected.__typename === 'SuspenseResolutionRejected',
    ];
    expect(held.filter(Boolean)).toHaveLength(1);
    expect(await entriesFor(item.id)).toBe(held[0] === true ? 1 : 0);
  });

  test('a rejected proposal makes room for another, and each step repeats safely', async () => {
    const { item, officer, head, proposal } = await aStory();
    const input = proposal();
    const [first, again] = [await act(officer, PROPOSE, input), await act(officer, PROPOSE, input)];
    expect(again).toEqual(first);
    expect((await act(officer, PROPOSE, { ...input, reason: 'lain' })).code).toBe(
      'SUSPENSE_PROPOSAL_CONFLICTS_WITH_EARLIER',
    );
    expect((await act(officer, PROPOSE, proposal())).code).toBe('SUSPENSE_PROPOSAL_PENDING');
    const rejection = { proposalId: input.id, reason: 'Bukti kurang.' };
    expect(await act(head, REJECT, rejection)).toMatchObject({
      __typename: 'SuspenseResolutionRejected',
      item: { amount: 5, proposal: { state: 'REJECTED', note: 'Bukti kurang.' } },
    });
    expect((await act(head, REJECT, rejection)).__typename).toBe('SuspenseResolutionRejected');
    expect((await act(head, APPROVE, { proposalId: input.id })).code).toBe('SUSPENSE_PROPOSAL_DECIDED');
    const next = proposal({ resolution: 'WRITE_OFF' });
    const node = async (token: string) => (await tell<{ node: object | null }>(token, NODE, { id: input.id })).node;
    expect(await node(officer)).toEqual({ __typename: 'SuspenseProposal', id: input.id, note: 'Bukti kurang.' });
    expect(await node(await tokenOf('officer elsewhere', 'BRANCH_OFFICER', (await world.region()).code))).toBeNull();
    expect((await act(officer, PROPOSE, next)).__typename).toBe('SuspenseResolutionProposed');
    expect((await act(head, APPROVE, { proposalId: input.id })).code).toBe('SUSPENSE_PROPOSAL_DECIDED');
    expect((await act(head, APPROVE, { proposalId: next.id })).__typename).toBe('SuspenseResolutionApproved');
    expect((await act(officer, PROPOSE, proposal())).code).toBe('SUSPENSE_ITEM_RESOLVED');
    expect((await act(officer, ASSIGN, { paymentId: item.id })).code).toBe('SUSPENSE_ITEM_RESOLVED');
  });

  test('money that its partner took back meanwhile is no longer there to resolve', async () => {
    const { item, officer, head, proposal } = await aStory();
    const input = proposal();
    await act(officer, PROPOSE, input);
    await shop.sender.reverse({ reference: item.reference, reason: 'taken back' });
    expect((await act(head, APPROVE, { proposalId: input.id })).code).toBe('SUSPENSE_ITEM_RESOLVED');
  });

  test('what does not belong together is refused', async () => {
    const { item, officer, head, proposal, cadre } = await aStory();
    const stranger = await world.family(OWING);
    const outside = proposal({ resolution: 'MATCH', familyId: idOf('Family', stranger.id) });
    expect((await act(officer, PROPOSE, outside)).code).toBe('SUSPENSE_FAMILY_OUT_OF_REACH');
    expect((await act(officer, PROPOSE, { ...proposal(), paymentId: newIdOf('Payment') })).code).toBe(
      'SUSPENSE_ITEM_NOT_FOUND',
    );
    expect((await act(head, APPROVE, { proposalId: newIdOf('SuspenseProposal') })).code).toBe(
      'SUSPENSE_PROPOSAL_NOT_FOUND',
    );
    for (const wrong of [
      { resolution: 'MATCH' },
      { familyId: idOf('Family', stranger.id) },
      { reason: ' ' },
      { id: 'x' },
    ]) {
      const { errors } = await ask(officer, PROPOSE, { input: proposal(wrong) });
      expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
    }
    for (const [token, query, input] of [
      [await asCadre(cadre), LIST, {}],
      [await tokenOf('director', 'DIRECTOR'), LIST, {}],
      [await tokenOf('auditor', 'AUDITOR'), ASSIGN, { paymentId: item.id }],
      [officer, APPROVE, { proposalId: newIdOf('SuspenseProposal') }],
    ] as const) {
      const { errors } = await ask(token, query, { input });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  test('the list goes on from a cursor, the oldest first', async () => {
    const { family, officer, item } = await aStory();
    const more = [await suspended(family), await suspended(family)];
    const first = await list(officer, { first: 2 });
    const rest = await list(officer, { first: 2, after: first.pageInfo.endCursor });
    expect([...referencesIn(first), ...referencesIn(rest)]).toEqual([item, ...more].map(({ reference }) => reference));
    expect([first.totalCount, first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([3, true, false]);
    const end = await list(officer, { last: 1 });
    const before = await list(officer, { last: 5, before: end.pageInfo.startCursor });
    expect([referencesIn(end), referencesIn(before)]).toEqual([referencesIn(rest), referencesIn(first)]);
    expect([end.pageInfo, before.pageInfo]).toMatchObject([
      { hasPreviousPage: true, hasNextPage: false },
      { hasPreviousPage: false, hasNextPage: true },
    ]);
  });
});
