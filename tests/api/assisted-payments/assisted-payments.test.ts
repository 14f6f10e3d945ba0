import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { ViewerClaims } from '../../../src/auth/claims.js';
import { randomIds } from '../../../src/kernel/ids.js';
import type { PaymentChannel } from '../../../src/payments/posting/payment-notice.js';
import { listen } from '../../support/listener.js';
import { addChannel, refusalOf, tell } from '../../support/partners/a-channel.js';
import { useServer } from '../../support/partners/a-server.js';
import { type Persona, personasOf } from '../../support/partners/ask-server.js';
import { booksOf } from '../../support/partners/books.js';
import { useTestDatabase } from '../../support/test-database.js';
import { aWorld } from '../../support/world/world.js';

const POINT = 'id kind number bankName revokedAt revokedReason depositAccount cadre { id }';
const TERMINAL = `mutation ($input: RegisterTerminalInput!) { registerTerminal(input: $input) { __typename
  ... on PaymentPointRegistered { point { ${POINT} } } } }`;
const AGENT = `mutation ($input: RegisterAgentInput!) { registerAgent(input: $input) { __typename
  ... on PaymentPointRegistered { point { ${POINT} } } } }`;
const REVOKE = `mutation ($id: ID!, $reason: String!) { revokePaymentPoint(id: $id, reason: $reason) { __typename
  ... on PaymentPointRevoked { point { ${POINT} } } } }`;
const POINTS = `query ($kind: PaymentPointKind) { paymentPoints(kind: $kind) { number } }`;
const ALARMS = '{ terminalAlarms { paymentId number alarm amount } }';
const ALLOW = `mutation ($input: SetCollectionPolicyInput!) { setCollectionPolicy(input: $input) { __typename } }`;
const INTENT = 'id mode state expiresAt payment { reference amount channel } point { number }';
const CREATE = `mutation ($input: CreatePaymentIntentInput!) { createPaymentIntent(input: $input) { __typename
  ... on PaymentIntentCreated { intent { ${INTENT} } } ... on PaymentModeNotAllowed { allowed message } } }`;
const CANCEL = `mutation ($id: ID!) { cancelPaymentIntent(id: $id) { __typename
  ... on PaymentIntentCancelled { intent { ${INTENT} } } ... on PaymentIntentSettledAlready { intent { ${INTENT} } } } }`;
const READ = `query ($id: ID!) { paymentIntent(id: $id) { ${INTENT} } }`;
const FAMILY = `query ($id: ID!) { family(by: { id: $id }) { arrears { status } paymentIntents { id state }
  payments { reference takenBy { number alarm point { kind number } } } } }`;

const LIVE = 'subscription { paymentConfirmed(after: "0") { familyId channel cardStatus } }';

const database = useTestDatabase();
const TEN = '2026-03-05T02:00:00Z';
/** 5 March 2026, 10:00 in Samarinda. */
const host = useServer(database, TEN);
const world = aWorld(database);
const books = booksOf(database);
const personas = personasOf(host);
const at = (moment: string): void => host.clock.set(new Date(moment));

const tokenOf = ({ id, area }: { id: string; area: string }): Promise<string> => {
  const issuer = host.server.localIssuer;
  if (issuer === null) throw new Error('tests sign their own tokens');
  const claims = { sub: `test:${id}`, name: 'Kader', role: 'CADRE', cadre_id: id, regions: [area] } as ViewerClaims;
  return issuer.issueToken(claims, { ttlSeconds: 600 });
};

let banks = 0;
const aBank = async (channel: PaymentChannel = 'EDC') => {
  const code = `bank-edc-${(banks += 1)}`;
  return { code, acquirer: await addChannel(host, { code, channel }) };
};

/** A cadre with a family that owes 900,000, and a branch head who allows what is said. */
const aNeighbourhood = async (modes: readonly string[] = ['ASSIST_EDC', 'ASSIST_AGENT']) => {
  const cadre = await world.cadre();
  const family = await world.family({ cadre, careClass: 'I', members: 2, paidThrough: '2025-12' });
  const head = personas.as('BRANCH_HEAD', [cadre.area]);
  const policy = { id: randomUUID(), region: cadre.area, from: '2026-03-05', modes, reason: 'Uji' };
  if (modes.length > 0) await tell(head, ALLOW, { input: policy });
  return { cadre, family, head, phone: personas.cadre(cadre) };
};
type Neighbourhood = Awaited<ReturnType<typeof aNeighbourhood>>;

let numbers = 0;
const newNumber = (): string => `EDC-${String((numbers += 1)).padStart(5, '0')}`;
const terminalWish = (bank: { code: string }, { cadre }: Pick<Neighbourhood, 'cadre'>, change: object = {}) => ({
  input: {
    id: randomUUID(),
    acquirer: bank.code,
    number: newNumber(),
    cadreId: cadre.id,
    from: '2026-03-01',
    ...change,
  },
});
const agentWish = (bank: { code: string }, { cadre }: Pick<Neighbourhood, 'cadre'>, change: object = {}) => ({
  input: {
    id: randomUUID(),
    bank: bank.code,
    number: newNumber(),
    name: 'Agen Mawar',
    region: cadre.area,
    depositAccount: '0123456789',
    from: '2026-03-01',
    ...change,
  },
});
const intentWish = (family: { id: string }, mode: string, pointId: string | null = null) => ({
  input: { id: randomIds(), familyId: family.id, mode, pointId },
});
const stateOf = async (persona: Persona, id: string): Promise<unknown> => (await tell(persona, READ, { id }))['state'];

describe('an EDC terminal in the hands of a cadre', () => {
  test("row 7: the intent is settled by the acquirer's webhook alone, and the cards are active", async () => {
    at(TEN);
    const here = await aNeighbourhood();
    const bank = await aBank();
    const terminal = terminalWish(bank, here);
    expect(await tell(here.head, TERMINAL, terminal)).toMatchObject({
      __typename: 'PaymentPointRegistered',
      point: { kind: 'TERMINAL', number: terminal.input.number, bankName: bank.code, cadre: { id: here.cadre.id } },
    });
    const wish = intentWish(here.family, 'ASSIST_EDC', terminal.input.id);
    expect(await tell(here.phone, CREATE, wish)).toMatchObject({
      __typename: 'PaymentIntentCreated',
      intent: {
        id: wish.input.id,
        mode: 'ASSIST_EDC',
        state: 'OPEN',
        payment: null,
        point: { number: terminal.input.number },
      },
    });
    expect(await books.eventsOf(here.family)).toBe(0);

    // Another terminal, another channel and another bank settle nothing of it.
    const payer = await world.family({ cadre: here.cadre, careClass: 'I', members: 2, paidThrough: '2025-12' });
    await bank.acquirer.pay({ accountNumber: payer.virtualAccount, amount: 900_000, terminal: terminal.input.number });
    expect(await stateOf(here.phone, wish.input.id)).toBe('OPEN');

    const listener = listen<{ paymentConfirmed: object }>({
      baseUrl: host.baseUrl,
      token: await tokenOf(here.cadre),
      query: LIVE,
    });
    expect(await listener.next()).toMatchObject({ paymentConfirmed: { familyId: payer.id } });
    const answer = await bank.acquirer.pay({
      accountNumber: here.family.virtualAccount,
      amount: 900_000,
      reference: 'edc-1',
      terminal: terminal.input.number.toLowerCase(),
    });
    expect([answer.status, answer.body?.['outcome']]).toEqual([200, 'posted']);
    expect(await listener.next()).toEqual({
      paymentConfirmed: { familyId: here.family.id, channel: 'EDC', cardStatus: 'ACTIVE' },
    });
    await listener.stop();
    expect(await tell(here.phone, READ, { id: wish.input.id })).toMatchObject({
      state: 'SETTLED',
      payment: { reference: 'edc-1', amount: 900_000, channel: 'EDC' },
    });
    expect(await tell(here.phone, FAMILY, { id: here.family.id })).toEqual({
      arrears: { status: 'ACTIVE' },
      paymentIntents: [{ id: wish.input.id, state: 'SETTLED' }],
      payments: [
        {
          reference: 'edc-1',
          takenBy: {
            number: terminal.input.number,
            alarm: null,
            point: { kind: 'TERMINAL', number: terminal.input.number },
          },
        },
      ],
    });
    expect((await tell(here.phone, CANCEL, { id: wish.input.id })).__typename).toBe('PaymentIntentSettledAlready');
  });

  test.each([
    { what: 'another terminal', change: { terminal: 'EDC-OTHER' } },
    { what: 'no terminal', change: {} },
    { what: 'the terminal through another channel', change: { channel: 'ATM' }, own: true },
    { what: 'the terminal of the same number at another bank', change: {}, own: true, otherBank: true },
  ])('$what does not settle it, although the money counts', async ({ change, own = false, otherBank = false }) => {
    at(TEN);
    const here = await aNeighbourhood();
    const bank = await aBank();
    const terminal = terminalWish(bank, here);
    await tell(here.head, TERMINAL, terminal);
    const wish = intentWish(here.family, 'ASSIST_EDC', terminal.input.id);
    await tell(here.phone, CREATE, wish);
    const payer = otherBank ? await aBank() : bank;
    const taken = { ...(own ? { terminal: terminal.input.number } : {}), ...change };
    await payer.acquirer.pay({ accountNumber: here.family.virtualAccount, amount: 900_000, ...taken });
    expect(await stateOf(here.phone, wish.input.id)).toBe('OPEN');
    expect(await books.paidThrough(here.family)).toBe('2026-03');
    at('2026-03-05T03:00:00Z');
    expect(await stateOf(here.phone, wish.input.id)).toBe('EXPIRED');
  });

  test('money in suspense settles no intent', async () => {
    at(TEN);
    const here = await aNeighbourhood();
    const bank = await aBank();
    const terminal = terminalWish(bank, here);
    await tell(here.head, TERMINAL, terminal);
    const wish = intentWish(here.family, 'ASSIST_EDC', terminal.input.id);
    await tell(here.phone, CREATE, wish);
    const taken = { amount: 100_000, terminal: terminal.input.number };
    await bank.acquirer.pay({ accountNumber: here.family.virtualAccount, ...taken });
    expect(await stateOf(here.phone, wish.input.id)).toBe('OPEN');
  });

  test('a lost terminal is revoked at once: no intent with it, open ones cancelled; money that comes through it is kept, and somebody hears of it', async () => {
    at(TEN);
    const here = await aNeighbourhood();
    const bank = await aBank();
    const terminal = terminalWish(bank, here);
    const { id, number } = terminal.input;
    await tell(here.head, TERMINAL, terminal);
    const open = intentWish(here.family, 'ASSIST_EDC', id);
    await tell(here.phone, CREATE, open);
    at('2026-03-05T02:10:00Z');
    expect(await tell(here.phone, REVOKE, { id, reason: 'Hilang di pasar' })).toMatchObject({
      __typename: 'PaymentPointRevoked',
      point: { revokedAt: '2026-03-05T02:10:00.000Z', revokedReason: 'Hilang di pasar' },
    });
    expect(await stateOf(here.phone, open.input.id)).toBe('CANCELLED');
    const next = await tell(here.phone, CREATE, intentWish(here.family, 'ASSIST_EDC', id));
    expect(next.__typename).toBe('PaymentIntentPointRevoked');

    at('2026-03-05T02:20:00Z');
    const taken = { amount: 900_000, terminal: number, reference: `lost-${number}` };
    const answer = await bank.acquirer.pay({ accountNumber: here.family.virtualAccount, ...taken });
    expect([answer.status, answer.body?.['outcome']]).toEqual([200, 'posted']);
    await bank.acquirer.pay({ accountNumber: here.family.virtualAccount, ...taken });
    const paymentId = answer.body?.['paymentId'];
    const alarms = host.logged.filter((line) => line['number'] === number);
    expect(alarms).toMatchObject([{ level: expect.anything(), what: 'payment-by-revoked-point', paymentId }]);
    expect(await tell(here.head, ALARMS)).toEqual([{ paymentId, number, alarm: 'REVOKED', amount: 900_000 }]);
    expect(await tell(here.phone, FAMILY, { id: here.family.id })).toMatchObject({
      arrears: { status: 'ACTIVE' },
      payments: [{ takenBy: { number, alarm: 'REVOKED' } }],
    });
    const elsewhere = await aNeighbourhood();
    expect(await tell(elsewhere.head, ALARMS)).toEqual([]);

    // What was paid before the revocation and told after it raises no alarm.
    const earlier = await world.family({ cadre: here.cadre, careClass: 'I', members: 2, paidThrough: '2025-12' });
    const paidAt = new Date('2026-03-05T02:05:00Z');
    await bank.acquirer.pay({ accountNumber: earlier.virtualAccount, amount: 900_000, terminal: number, paidAt });
    expect(await tell(here.head, ALARMS)).toHaveLength(1);
  });

  test('money through a terminal that nobody registered is kept and shows as an alarm', async () => {
    at(TEN);
    const here = await aNeighbourhood();
    const bank = await aBank();
    const taken = { amount: 900_000, terminal: 'SIAPA-INI' };
    await bank.acquirer.pay({ accountNumber: here.family.virtualAccount, ...taken });
    expect(await tell(here.head, ALARMS)).toMatchObject([{ number: 'SIAPA-INI', alarm: 'UNKNOWN' }]);
    expect(host.logged).toContainEqual(
      expect.objectContaining({ what: 'payment-by-unknown-terminal', number: 'SIAPA-INI' }),
    );
    expect(await books.paidThrough(here.family)).toBe('2026-03');
  });

  test('revoking and creating at the same moment: no intent stands open on a revoked terminal', async () => {
    at(TEN);
    const here = await aNeighbourhood();
    const bank = await aBank();
    const terminal = terminalWish(bank, here);
    await tell(here.head, TERMINAL, terminal);
    const wishes = Array.from({ length: 6 }, () => intentWish(here.family, 'ASSIST_EDC', terminal.input.id));
    const [revoked, ...created] = await Promise.all([
      tell(here.head, REVOKE, { id: terminal.input.id, reason: 'Hilang' }),
      ...wishes.map((wish) => tell(here.phone, CREATE, wish)),
    ]);
    expect(revoked.__typename).toBe('PaymentPointRevoked');
    for (const { __typename } of created)
      expect(['PaymentIntentCreated', 'PaymentIntentPointRevoked']).toContain(__typename);
    for (const { input } of wishes) {
      const intent = await tell<{ state: string } | null>(here.phone, READ, { id: input.id });
      if (intent !== null) expect(intent.state).toBe('CANCELLED');
    }
  });
});

describe('a bank agent', () => {
  test("an agent's payment settles the intent; an unbound agent serves the families of its region", async () => {
    at(TEN);
    const here = await aNeighbourhood(['ASSIST_AGENT']);
    const bank = await aBank('BANK');
    const agent = agentWish(bank, here);
    expect(await tell(here.head, AGENT, agent)).toMatchObject({
      point: { kind: 'AGENT', depositAccount: '******6789', cadre: null },
    });
    const wish = intentWish(here.family, 'ASSIST_AGENT', agent.input.id);
    await tell(here.phone, CREATE, wish);
    const taken = { amount: 900_000, terminal: agent.input.number };
    await bank.acquirer.pay({ accountNumber: here.family.virtualAccount, ...taken });
    expect(await stateOf(here.phone, wish.input.id)).toBe('SETTLED');

    const elsewhere = await aNeighbourhood(['ASSIST_AGENT']);
    const far = await tell(elsewhere.phone, CREATE, intentWish(elsewhere.family, 'ASSIST_AGENT', agent.input.id));
    expect(far.__typename).toBe('PaymentIntentPointUnknown');
    expect(await tell(here.phone, POINTS, { kind: 'AGENT' })).toContainEqual({ number: agent.input.number });
    expect(await tell(here.phone, POINTS, { kind: 'TERMINAL' })).toEqual([]);
  });
});

describe('an intent', () => {
  test('the policy decides: the default is REFER alone, and each mode needs its own leave', async () => {
    at(TEN);
    const here = await aNeighbourhood([]);
    const bank = await aBank();
    const terminal = terminalWish(bank, here);
    await tell(here.head, TERMINAL, terminal);
    const assist = intentWish(here.family, 'ASSIST_EDC', terminal.input.id);
    expect(await tell(here.phone, CREATE, assist)).toMatchObject({
      __typename: 'PaymentModeNotAllowed',
      allowed: ['REFER'],
    });
    const refer = intentWish(here.family, 'REFER');
    expect(await tell(here.phone, CREATE, refer)).toMatchObject({ intent: { state: 'OPEN', point: null } });
    const shop = await addChannel(host, { code: 'toko-rujukan', channel: 'MINIMARKET' });
    await shop.pay({ accountNumber: here.family.virtualAccount, amount: 900_000 });
    expect(await stateOf(here.phone, refer.input.id)).toBe('SETTLED');

    const agentsOnly = await aNeighbourhood(['ASSIST_AGENT']);
    const own = terminalWish(bank, agentsOnly);
    await tell(agentsOnly.head, TERMINAL, own);
    expect(
      await tell(agentsOnly.phone, CREATE, intentWish(agentsOnly.family, 'ASSIST_EDC', own.input.id)),
    ).toMatchObject({ allowed: ['REFER', 'ASSIST_AGENT'] });
  });

  test("only for families of today's portfolio, with a terminal of one's own, once per id", async () => {
    at(TEN);
    const [here, elsewhere] = [await aNeighbourhood(), await aNeighbourhood()];
    const bank = await aBank();
    const [mine, theirs] = [terminalWish(bank, here), terminalWish(bank, elsewhere)];
    await tell(here.head, TERMINAL, mine);
    await tell(elsewhere.head, TERMINAL, theirs);
    const kindOf = async (wish: object) => (await tell(here.phone, CREATE, { ...wish })).__typename;
    expect(await kindOf(intentWish(elsewhere.family, 'ASSIST_EDC', mine.input.id))).toBe(
      'PaymentIntentFamilyOutsidePortfolio',
    );
    expect(await kindOf(intentWish(here.family, 'ASSIST_EDC', theirs.input.id))).toBe('PaymentIntentPointUnknown');
    expect(await kindOf(intentWish(here.family, 'ASSIST_EDC', randomUUID()))).toBe('PaymentIntentPointUnknown');
    expect(await kindOf(intentWish(here.family, 'ASSIST_AGENT', mine.input.id))).toBe('PaymentIntentPointUnknown');

    const wish = intentWish(here.family, 'ASSIST_EDC', mine.input.id);
    const told = await Promise.all(Array.from({ length: 20 }, () => kindOf(wish)));
    expect(new Set(told)).toEqual(new Set(['PaymentIntentCreated']));
    const { rows } = await database.pool.query('select count(*)::int as n from payment_intents where family_id = $1', [
      here.family.id,
    ]);
    expect(rows[0].n).toBe(1);
    expect(await kindOf({ input: { ...wish.input, mode: 'REFER', pointId: null } })).toBe(
      'PaymentIntentConflictsWithEarlier',
    );
    expect(await refusalOf(here.phone, CREATE, { input: { ...wish.input, pointId: null } })).toBe('BAD_INPUT');
    expect(await refusalOf(here.phone, CREATE, { input: { ...wish.input, id: randomUUID() } })).toBe('BAD_INPUT');

    expect(await tell(elsewhere.phone, READ, { id: wish.input.id })).toBeNull();
    expect((await tell(elsewhere.phone, CANCEL, { id: wish.input.id })).__typename).toBe('PaymentIntentNotFound');
    expect(await tell(here.phone, CANCEL, { id: wish.input.id })).toMatchObject({ intent: { state: 'CANCELLED' } });
    for (const role of ['BRANCH_HEAD', 'BRANCH_OFFICER', 'TELE_COLLECTOR', 'PARTNER'] as const)
      expect(await refusalOf(personas.as(role), CREATE, wish)).toBe('FORBIDDEN');
  });
});

const CODE = `mutation ($family: ID!, $chain: String!) { issuePaymentCode(familyId: $family, chain: $chain) { __typename } }`;
const NOTE = `mutation ($input: NotePostOfficeReceiptInput!) { notePostOfficeReceipt(input: $input) { __typename } }`;

test("no credit without a partner's confirmation", async () => {
  at(TEN);
  const here = await aNeighbourhood();
  const bank = await aBank();
  const [terminal, agent] = [terminalWish(bank, here), agentWish(bank, here)];
  await tell(here.head, TERMINAL, terminal);
  await tell(here.head, AGENT, agent);
  await addChannel(host, { code: 'toko-tanpa-bukti', channel: 'MINIMARKET' });
  await addChannel(host, { code: 'pos-tanpa-bukti', channel: 'POST_OFFICE' });
  const { id: familyId, virtualAccount } = here.family;
  const receipt = { id: randomUUID(), familyId, postOffice: 'pos-tanpa-bukti', receiptNumber: 'RESI-1' };

  // Everything a cadre can say of a payment, one after the other.
  const said = [
    await tell(here.phone, CREATE, intentWish(here.family, 'REFER')),
    await tell(here.phone, CREATE, intentWish(here.family, 'ASSIST_EDC', terminal.input.id)),
    await tell(here.phone, CREATE, intentWish(here.family, 'ASSIST_AGENT', agent.input.id)),
    await tell(here.phone, CODE, { family: familyId, chain: 'toko-tanpa-bukti' }),
    await tell(here.phone, NOTE, { input: { ...receipt, amount: 900_000, paidOn: '2026-03-05' } }),
  ];
  expect(said.map(({ __typename }) => __typename)).toEqual([
    'PaymentIntentCreated',
    'PaymentIntentCreated',
    'PaymentIntentCreated',
    'PaymentCodeIssued',
    'PostOfficeReceiptNoted',
  ]);
  const { rows } = await database.pool.query('select count(*)::int as lines from journal_lines where family_id = $1', [
    familyId,
  ]);
  expect(rows[0].lines).toBe(0);
  expect([await books.paymentsOf(here.family), await books.eventsOf(here.family)]).toEqual([[], 0]);
  expect(await books.paidThrough(here.family)).toBe('2025-12');

  const forged = await fetch(`${host.baseUrl}/webhooks/${bank.code}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'webhook-id': 'x', 'webhook-signature': 'v1,AAAA' },
    body: JSON.stringify({ type: 'payment.received', data: { accountNumber: virtualAccount, amount: 900_000 } }),
  });
  expect([forged.status, await books.paidThrough(here.family)]).toEqual([401, '2025-12']);
  await bank.acquirer.pay({ accountNumber: virtualAccount, amount: 900_000 });
  expect(await books.paidThrough(here.family)).toBe('2026-03');
});

describe('the register of terminals and agents', () => {
  test('each way in which one cannot be registered has its own answer', async () => {
    at(TEN);
    const [here, elsewhere] = [await aNeighbourhood([]), await aNeighbourhood([])];
    const bank = await aBank();
    const kindOf = async (wish: object) => (await tell(here.head, TERMINAL, { ...wish })).__typename;
    const first = terminalWish(bank, here);
    expect(await kindOf(first)).toBe('PaymentPointRegistered');
    expect(await kindOf(first)).toBe('PaymentPointRegistered');
    expect(await kindOf({ input: { ...first.input, number: newNumber() } })).toBe('PaymentPointConflictsWithEarlier');
    expect(await kindOf(terminalWish(bank, here, { number: first.input.number }))).toBe('PaymentPointNumberTaken');
    expect(await kindOf(terminalWish({ code: 'tidak-ada' }, here))).toBe('PaymentPointPartnerUnknown');
    expect(await kindOf(terminalWish(bank, elsewhere))).toBe('PaymentPointCadreUnknown');
    expect(await kindOf(terminalWish(bank, here, { through: '2026-02-28' }))).toBe('PaymentPointPeriodIsEmpty');
    expect(await refusalOf(here.head, TERMINAL, terminalWish(bank, here, { number: 'E 1' }))).toBe('BAD_INPUT');
    const abroad = agentWish(bank, elsewhere);
    expect((await tell(here.head, AGENT, abroad)).__typename).toBe('PaymentPointRegionOutsideBranch');
    expect(await refusalOf(here.head, AGENT, agentWish(bank, here, { depositAccount: 'abc' }))).toBe('BAD_INPUT');

    const { id } = first.input;
    expect((await tell(elsewhere.head, REVOKE, { id, reason: 'x' })).__typename).toBe('PaymentPointNotFound');
    expect((await tell(elsewhere.phone, REVOKE, { id, reason: 'x' })).__typename).toBe('PaymentPointNotFound');
    await tell(here.head, REVOKE, { id, reason: 'Hilang' });
    expect(await tell(here.head, REVOKE, { id, reason: 'Lagi' })).toMatchObject({ point: { revokedReason: 'Hilang' } });
    expect(await kindOf(terminalWish(bank, here, { number: first.input.number }))).toBe('PaymentPointRegistered');
    expect(await refusalOf(here.phone, TERMINAL, terminalWish(bank, here))).toBe('FORBIDDEN');
    expect(await refusalOf(personas.as('BRANCH_OFFICER'), TERMINAL, terminalWish(bank, here))).toBe('FORBIDDEN');
  });

  test('of ten registrations of one number at once, one stands', async () => {
    at(TEN);
    const here = await aNeighbourhood([]);
    const bank = await aBank();
    const number = newNumber();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => tell(here.head, TERMINAL, terminalWish(bank, here, { number }))),
    );
    expect(answers.filter(({ __typename }) => __typename === 'PaymentPointRegistered')).toHaveLength(1);
    expect(answers.filter(({ __typename }) => __typename === 'PaymentPointNumberTaken')).toHaveLength(9);
  });
});
