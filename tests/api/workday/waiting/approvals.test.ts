import { beforeAll, describe, expect, test } from '@jest/globals';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { loadDemoBranch } from '../../../../src/sandbox/demo-data/index.js';
import { findPersonas } from '../../../../src/sandbox/personas/index.js';
import { rolesThatMay } from '../../../../src/platform/auth/permissions.js';
import { KINDS, ruleOf } from '../../../../src/workday/waiting/approval-kinds.js';
import { newIdOf } from '../../../support/global-ids.js';
import { callerOf } from '../../../support/caller.js';
import { type ShopOfTest, useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { tokenOf } from '../../../support/token-of.js';
import { keyringOf } from '../../../support/keyring.js';

const database = useTestDatabase();
const host = useServer(database, '2026-11-24T03:00:00Z');
const { ask, tell } = callerOf(host);
const tokens = new Map<string, string>();
const as = (persona: string): string => tokens.get(persona) ?? '';
let shop: ShopOfTest;

const WAITING = `query ($filter: ApprovalsFilter, $first: Int, $after: String) {
  approvalsWaiting(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { kind what amount proposedBy since dueAt mayDecide isOwn decidedByRoles nodeId node { id } family { id } } } }
  approvalCounts(filter: $filter) { kind count mayDecide amount oldestSince } }`;
const MONEY = `{ moneyWaiting {
  suspense { count amount oldestSince } reconciliationBreaks { count amount oldestSince } paymentDoubts { count amount oldestSince } } }`;
const SUSPENSE = '{ suspenseItems(first: 100) { totalCount edges { node { paymentId amount since } } } }';
const IN_FORCE = '{ policies(name: "notices") { values } }';
const PROPOSE = 'mutation ($input: ProposePolicyInput!) { proposePolicy(input: $input) { __typename } }';
const APPROVE = 'mutation ($input: ApproveWriteOffInput!) { approveWriteOff(input: $input) { __typename } }';

interface Shown {
  readonly kind: string;
  readonly what: string;
  readonly proposedBy: string | null;
  readonly since: string;
  readonly dueAt: string | null;
  readonly mayDecide: boolean;
  readonly isOwn: boolean;
  readonly decidedByRoles: readonly string[];
  readonly nodeId: string;
  readonly node: { readonly id: string } | null;
}
interface Waiting {
  readonly approvalsWaiting: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly edges: readonly { readonly node: Shown }[];
  };
  readonly approvalCounts: readonly { readonly kind: string; readonly count: number; readonly mayDecide: number }[];
}
interface Sum {
  readonly count: number;
  readonly amount: number;
  readonly oldestSince: string | null;
}
interface Money {
  readonly moneyWaiting: Readonly<Record<'suspense' | 'reconciliationBreaks' | 'paymentDoubts', Sum>>;
}

const waitingFor = (persona: string, variables: object = {}): Promise<Waiting> =>
  tell<Waiting>(as(persona), WAITING, { first: 100, ...variables });
const shownTo = async (persona: string, filter: object = {}): Promise<Shown[]> =>
  (await waitingFor(persona, { filter })).approvalsWaiting.edges.map(({ node }) => node);

/** Breaks and doubts about a payment of the branch, about a number of it, and about nobody's number. */
async function seedBreaksAndDoubts(): Promise<void> {
  const { rows } = await database.pool.query<{ payment: string; account: string }>(
    `select (select id from payments where region_code is not null limit 1) as payment,
      (select '88888' || billing_number from participants where successor_id is null limit 1) as account`,
  );
  const { payment, account } = rows[0]!;
  await database.pool.query(
    `insert into settlement_breaks (id, partner_id, subject, class, state, reason, owner, day, payment_id, reference, account_text, amount_here, amount_in_file, opened_at, reversal_proposed_by, reversal_proposed_at)
     select gen_random_uuid(), $1, t.subject, 'amount-differs', t.state, 'r', 'operations', '2026-11-20', t.payment::uuid, t.subject, t.account, 100000, t.in_file, '2026-11-20T05:00:00Z', t.proposer, now()
     from (values ('b1', 'open', $2, 'x', 90000, null), ('b2', 'reversal-proposed', null, $3, 100500, 'local:operator'), ('b3', 'open', null, '123', 100001, null)) t (subject, state, payment, account, in_file, proposer)`,
    [shop.id, payment, account],
  );
  await database.pool.query(
    `insert into payment_doubts (id, partner_id, source, source_key, reference, account_text, amount, raised_at, state, ask_after)
     select gen_random_uuid(), $1, 'late-answer', t.key, t.key, t.account, 70000, '2026-11-21T05:00:00Z', 'open', now()
     from (values ('d1', $2), ('d2', '123')) t (key, account)`,
    [shop.id, account],
  );
}

beforeAll(async () => {
  shop = await host.shop('toko-tunggu');
  await loadDemoBranch(database.pool, {
    keyring: await keyringOf(database.pool),
    seed: 1,
    today: civilDate('2026-11-24'),
    scale: { cadres: 2, familiesPerCadre: 60 },
  });
  for (const { key, claims } of await findPersonas(database.pool)) tokens.set(key, await tokenOf(host, claims, 3_600));
  await seedBreaksAndDoubts();
  await shop.sender.pay({ accountNumber: '8888800000000000', amount: 123_000 });
  const { policies } = await tell<{ policies: { values: object }[] }>(as('operator'), IN_FORCE);
  const row = { id: newIdOf('PolicyProposal'), policy: 'notices', validFrom: '2027-03-01', ...policies[0] };
  await tell(as('operator'), PROPOSE, { input: { ...row, assumption: 'a trial' } });
});

describe('what waits for a second person', () => {
  test('is shown to whoever may read it, each with its node, and nobody decides what is their own', async () => {
    for (const persona of ['branch-officer', 'branch-head', 'auditor', 'operator']) {
      const { approvalsWaiting, approvalCounts } = await waitingFor(persona);
      const shown = approvalsWaiting.edges.map(({ node }) => node);
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.filter(({ node, nodeId }) => node?.id !== nodeId)).toEqual([]);
      const order = shown.map(({ dueAt, since }) => `${dueAt ?? 'no term'} ${since}`);
      expect(order).toEqual(order.toSorted());
      const ownToDecide = shown.filter(({ isOwn, mayDecide }) => isOwn && mayDecide);
      expect(ownToDecide.filter(({ kind }) => kind !== 'PORTFOLIO_PROPOSAL')).toEqual([]); // One person may make and approve it.
      expect(approvalsWaiting.totalCount).toBe(shown.length);
      for (const { kind, count, mayDecide } of approvalCounts) {
        const own = shown.filter((one) => one.kind === kind);
        expect([count, mayDecide]).toEqual([own.length, own.filter((one) => one.mayDecide).length]);
      }
      expect(await shownTo(persona, { mayDecide: true })).toEqual(shown.filter(({ mayDecide }) => mayDecide));
    }
  });

  test('is decided by the second person, and waits no more', async () => {
    const filter = { kinds: ['WRITE_OFF'] };
    const [first] = await shownTo('branch-officer', filter);
    expect(first).toMatchObject({
      kind: 'WRITE_OFF',
      proposedBy: 'local:branch-officer',
      isOwn: true,
      mayDecide: false,
    });
    const [seen] = await shownTo('branch-head', filter);
    expect(seen).toMatchObject({ nodeId: first!.nodeId, isOwn: false, mayDecide: true });
    const answer = await tell<{ approveWriteOff: { __typename: string } }>(as('branch-head'), APPROVE, {
      input: { id: first!.nodeId },
    });
    expect(answer.approveWriteOff.__typename).not.toBe('SecondPersonNeeded');
    expect((await shownTo('branch-officer', filter)).some(({ nodeId }) => nodeId === first!.nodeId)).toBe(
      answer.approveWriteOff.__typename !== 'WriteOffDecided',
    );
  });

  test('of operators is their own reversals and policies, which the other one decides', async () => {
    const kinds = async (persona: string) =>
      (await shownTo(persona)).map(({ kind, isOwn, mayDecide }) => [kind, isOwn, mayDecide]);
    expect(await kinds('operator')).toEqual(expect.arrayContaining([['BREAK_REVERSAL', true, false]]));
    expect(await kinds('second-operator')).toEqual(expect.arrayContaining([['BREAK_REVERSAL', false, true]]));
    const policy = (await kinds('operator')).filter(([kind]) => kind === 'POLICY');
    expect(policy).toEqual([['POLICY', true, false]]);
  });

  test('says which roles decide it, and somebody of the sandbox is each of them', async () => {
    const personas = await findPersonas(database.pool);
    const shown = [...(await shownTo('auditor')), ...(await shownTo('operator'))];
    expect(new Set(shown.map(({ kind }) => kind)).size).toBeGreaterThan(3);
    for (const { decidedByRoles: roles, mayDecide, isOwn } of shown) {
      expect(roles.filter((role) => !personas.some(({ claims }) => claims.role === role))).toEqual([]);
      expect(roles).not.toContain('AUDITOR');
      if (mayDecide || isOwn) expect(roles).toContain('OPERATOR');
    }
    const claim = shown.find(({ kind }) => kind === 'REIMBURSEMENT');
    expect(claim?.decidedByRoles).toEqual(['BRANCH_HEAD']);
    expect(claim?.what).toMatch(/^Uang transpor kader .*, Oktober 2026$/);
    const toDecide = await shownTo('branch-head', { mayDecide: true });
    expect(toDecide.filter(({ decidedByRoles }) => !decidedByRoles.includes('BRANCH_HEAD'))).toEqual([]);
  });

  test('that needs two people finds a second in the sandbox, whoever of them proposes it', async () => {
    const roles = (await findPersonas(database.pool)).map(({ claims }) => claims.role);
    const alone = KINDS.filter((kind) => {
      const { mayBeOwn, decide } = ruleOf(kind);
      return !mayBeOwn && roles.filter((role) => rolesThatMay(decide).includes(role)).length < 2;
    });
    expect(alone).toEqual([]);
  });

  test('is read in pages, none of it twice', async () => {
    const all = await shownTo('auditor');
    const seen: Shown[] = [];
    for (let after: string | null = null; ;) {
      const { approvalsWaiting: page } = await waitingFor('auditor', { first: 4, after });
      seen.push(...page.edges.map(({ node }) => node));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual(all);
  });

  test('is nothing for a cadre, and a donor sees the own programmes without a name', async () => {
    expect((await ask(as('cadre'), WAITING)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await ask(as('tele-collector'), MONEY)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    for (const { kind, proposedBy } of await shownTo('csr-donor')) {
      expect(['BENEFICIARIES', 'FUND_RETURN']).toContain(kind);
      expect(proposedBy).toBeNull();
    }
  });
});

describe('the money that waits', () => {
  const sums = async (persona: string) => (await tell<Money>(as(persona), MONEY)).moneyWaiting;

  test('of suspense is what the list of it holds', async () => {
    for (const persona of ['branch-head', 'auditor', 'operator']) {
      const { suspenseItems: list } = await tell<{
        suspenseItems: { totalCount: number; edges: { node: { amount: number; since: string } }[] };
      }>(as(persona), SUSPENSE);
      const items = list.edges.map(({ node }) => node);
      expect((await sums(persona)).suspense).toEqual({
        count: list.totalCount,
        amount: items.reduce((sum, { amount }) => sum + amount, 0),
        oldestSince: items[0]?.since ?? null,
      });
    }
    expect((await sums('operator')).suspense.count).toBeGreaterThan(0);
  });

  test('of doubts is what the list of those that are not closed holds, in whatever state', async () => {
    const OPEN =
      '{ paymentDoubts(filter: { open: true }) { totalCount } closed: paymentDoubts(filter: { open: false }) { totalCount } }';
    await database.pool.query(
      `update payment_doubts set state = 'unaskable', ask_after = null where source_key = 'd2'`,
    );
    const lists = await tell<Record<'paymentDoubts' | 'closed', { totalCount: number }>>(as('operator'), OPEN);
    expect(lists.paymentDoubts.totalCount).toBe((await sums('operator')).paymentDoubts.count);
    expect(lists.closed.totalCount).toBe(0);
  });

  test('is told in the zone of the office, or of all branches for whoever works in no region', async () => {
    for (const persona of ['branch-head', 'operator', 'director'])
      expect(await tell(as(persona), '{ viewer { timeZone } }')).toEqual({ viewer: { timeZone: 'WITA' } });
  });

  test('of breaks and doubts is every partner’s for operators, and that of its own families for a branch', async () => {
    const breaks = { amount: 10_000 + 500 + 1, count: 3, oldestSince: '2026-11-20T05:00:00.000Z' };
    const doubts = { amount: 140_000, count: 2, oldestSince: '2026-11-21T05:00:00.000Z' };
    for (const persona of ['operator', 'auditor'])
      expect(await sums(persona)).toMatchObject({ reconciliationBreaks: breaks, paymentDoubts: doubts });
    expect(await sums('branch-head')).toMatchObject({
      reconciliationBreaks: { ...breaks, amount: 10_500, count: 2 },
      paymentDoubts: { ...doubts, amount: 70_000, count: 1 },
    });
  });
});
