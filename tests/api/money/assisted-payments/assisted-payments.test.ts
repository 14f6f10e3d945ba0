import { describe, expect, test } from '@jest/globals';
import type { CadreId } from '../../../../src/kernel/ids.js';
import { listen } from '../../../support/listener.js';
import { tell } from '../../../support/partners/a-channel.js';
import {
  AGENT,
  CREATE,
  INTENT,
  READ,
  REVOKE,
  TERMINAL,
  assistedPaymentsOf,
} from '../../../support/partners/assisted-payments.js';
import { tokenOf } from '../../../support/token-of.js';
import { useServer } from '../../../support/partners/a-server.js';
import { booksOf } from '../../../support/partners/books.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import { BEGINNING, writeLiveCursor } from '../../../../src/platform/live/index.js';
import { idOf } from '../../../support/global-ids.js';

const POINTS = `query ($kind: AcceptancePointKind) { acceptancePoints(kind: $kind) { totalCount edges { node { number } } } }`;
const ALARMS = '{ terminalAlarms { paymentId number alarm amount } }';
const CANCEL = `mutation ($id: ID!) { cancelPaymentIntent(input: { intentId: $id }) { __typename
  ... on PaymentIntentCancelled { intent { ${INTENT} } } ... on PaymentIntentCompletedAlready { intent { ${INTENT} } } ... on Problem { code message } } }`;
const FAMILY = `query ($id: ID!) { family(by: { id: $id }) { arrears { status } paymentIntents { id state }
  payments { reference takenBy { number alarm point { kind number } } } } }`;
const LIVE = `subscription { paymentConfirmed(after: "${writeLiveCursor(BEGINNING)}") { familyId channel cardStatus } }`;

const database = useTestDatabase();
const TEN = '2026-03-05T02:00:00Z';
/** 5 March 2026, 10:00 in Samarinda. */
const host = useServer(database, TEN);
const world = aWorld(database);
const books = booksOf(database);
const at = (moment: string): void => host.clock.set(new Date(moment));

const cadreToken = ({ id, area }: { id: CadreId; area: string }): Promise<string> =>
  tokenOf(host, { sub: `test:${id}`, role: 'CADRE', cadre_id: id, regions: [area] });

const { aBank, aNeighbourhood, terminalInput, agentInput, intentInput, stateOf } = assistedPaymentsOf(host, world);

describe('an EDC terminal in the hands of a cadre', () => {
  test("row 7: the intent is settled by the acquirer's webhook alone, and the cards are active", async () => {
    at(TEN);
    const here = await aNeighbourhood();
    const bank = await aBank();
    const terminal = terminalInput(bank, here);
    const { number } = terminal.input;
    expect(await tell(here.head, TERMINAL, terminal)).toMatchObject({
      __typename: 'AcceptancePointRegistered',
      point: { kind: 'TERMINAL', number, bankName: bank.code, cadre: { id: idOf('Cadre', here.cadre.id) } },
    });
    const params = intentInput(here.family, 'ASSIST_EDC', terminal.input.id);
    expect(await tell(here.phone, CREATE, params)).toMatchObject({
      __typename: 'PaymentIntentCreated',
      intent: { id: params.input.id, mode: 'ASSIST_EDC', state: 'OPEN', payment: null, point: { number } },
    });
    expect(await books.eventsOf(here.family)).toBe(0);

    // Another terminal, another channel and another bank settle nothing of it.
    const payer = await world.family({ cadre: here.cadre, careClass: 'I', members: 2, paidThrough: '2025-12' });
    await bank.acquirer.pay({ accountNumber: payer.virtualAccount, amount: 900_000, terminal: terminal.input.number });
    expect(await stateOf(here.phone, params.input.id)).toBe('OPEN');

    const listener = listen<{ paymentConfirmed: object }>({
      baseUrl: host.baseUrl,
      token: await cadreToken(here.cadre),
      query: LIVE,
    });
    expect(await listener.next()).toMatchObject({ paymentConfirmed: { familyId: idOf('Family', payer.id) } });
    const answer = await bank.acquirer.pay({
      accountNumber: here.family.virtualAccount,
      amount: 900_000,
      reference: 'edc-1',
      terminal: terminal.input.number.toLowerCase(),
    });
    expect([answer.status, answer.body?.['outcome']]).toEqual([200, 'posted']);
    expect(await listener.next()).toEqual({
      paymentConfirmed: { familyId: idOf('Family', here.family.id), channel: 'EDC', cardStatus: 'ACTIVE' },
    });
    await listener.stop();
    expect(await tell(here.phone, READ, { id: params.input.id })).toMatchObject({
      state: 'COMPLETED',
      payment: { reference: 'edc-1', amount: 900_000, channel: 'EDC' },
    });
    expect(await tell(here.phone, FAMILY, { id: idOf('Family', here.family.id) })).toEqual({
      arrears: { status: 'ACTIVE' },
      paymentIntents: [{ id: params.input.id, state: 'COMPLETED' }],
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
    expect(await tell(here.phone, CANCEL, { id: params.input.id })).toMatchObject({
      __typename: 'PaymentIntentCompletedAlready',
      code: 'PAYMENT_INTENT_COMPLETED',
      intent: { state: 'COMPLETED' },
    });
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
    const terminal = terminalInput(bank, here);
    await tell(here.head, TERMINAL, terminal);
    const params = intentInput(here.family, 'ASSIST_EDC', terminal.input.id);
    await tell(here.phone, CREATE, params);
    const payer = otherBank ? await aBank() : bank;
    const taken = { ...(own ? { terminal: terminal.input.number } : {}), ...change };
    await payer.acquirer.pay({ accountNumber: here.family.virtualAccount, amount: 900_000, ...taken });
    expect(await stateOf(here.phone, params.input.id)).toBe('OPEN');
    expect(await books.paidThrough(here.family)).toBe('2026-03');
    at('2026-03-05T03:00:00Z');
    expect(await stateOf(here.phone, params.input.id)).toBe('EXPIRED');
  });

  test('money in suspense settles no intent', async () => {
    at(TEN);
    const here = await aNeighbourhood();
    const bank = await aBank();
    const terminal = terminalInput(bank, here);
    await tell(here.head, TERMINAL, terminal);
    const params = intentInput(here.family, 'ASSIST_EDC', terminal.input.id);
    await tell(here.phone, CREATE, params);
    const taken = { amount: 100_000, terminal: terminal.input.number };
    await bank.acquirer.pay({ accountNumber: here.family.virtualAccount, ...taken });
    expect(await stateOf(here.phone, params.input.id)).toBe('OPEN');
  });

  test('a lost terminal is revoked at once: no intent with it, open ones cancelled; money that comes through it is kept, and somebody hears of it', async () => {
    at(TEN);
    const here = await aNeighbourhood();
    const bank = await aBank();
    const terminal = terminalInput(bank, here);
    const { id, number } = terminal.input;
    await tell(here.head, TERMINAL, terminal);
    const open = intentInput(here.family, 'ASSIST_EDC', id);
    await tell(here.phone, CREATE, open);
    at('2026-03-05T02:10:00Z');
    expect(await tell(here.phone, REVOKE, { input: { pointId: id, reason: 'Hilang di pasar' } })).toMatchObject({
      __typename: 'AcceptancePointRevoked',
      point: { revokedAt: '2026-03-05T02:10:00.000Z', revokedReason: 'Hilang di pasar' },
    });
    expect(await stateOf(here.phone, open.input.id)).toBe('CANCELLED');
    const next = await tell(here.phone, CREATE, intentInput(here.family, 'ASSIST_EDC', id));
    expect(next['code']).toBe('PAYMENT_INTENT_POINT_REVOKED');

    at('2026-03-05T02:20:00Z');
    const taken = { amount: 900_000, terminal: number, reference: `lost-${number}` };
    const answer = await bank.acquirer.pay({ accountNumber: here.family.virtualAccount, ...taken });
    expect([answer.status, answer.body?.['outcome']]).toEqual([200, 'posted']);
    await bank.acquirer.pay({ accountNumber: here.family.virtualAccount, ...taken });
    const paymentId = answer.body?.['paymentId'];
    const alarms = host.logged.filter((line) => line['number'] === number);
    expect(alarms).toMatchObject([{ level: expect.anything(), what: 'payment-by-revoked-point', paymentId }]);
    expect(await tell(here.head, ALARMS)).toEqual([
      { paymentId: idOf('Payment', String(paymentId)), number, alarm: 'REVOKED', amount: 900_000 },
    ]);
    expect(await tell(here.phone, FAMILY, { id: idOf('Family', here.family.id) })).toMatchObject({
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
    const terminal = terminalInput(bank, here);
    await tell(here.head, TERMINAL, terminal);
    const requests = Array.from({ length: 6 }, () => intentInput(here.family, 'ASSIST_EDC', terminal.input.id));
    const [revoked, ...created] = await Promise.all([
      tell(here.head, REVOKE, { input: { pointId: terminal.input.id, reason: 'Hilang' } }),
      ...requests.map((params) => tell(here.phone, CREATE, params)),
    ]);
    expect(revoked.__typename).toBe('AcceptancePointRevoked');
    for (const { code, __typename: type } of created)
      expect(['PaymentIntentCreated', 'PAYMENT_INTENT_POINT_REVOKED']).toContain(code ?? type);
    for (const { input } of requests) {
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
    const agent = agentInput(bank, here);
    expect(await tell(here.head, AGENT, agent)).toMatchObject({
      point: { kind: 'AGENT', depositAccount: '******789', cadre: null },
    });
    const params = intentInput(here.family, 'ASSIST_AGENT', agent.input.id);
    await tell(here.phone, CREATE, params);
    const taken = { amount: 900_000, terminal: agent.input.number };
    await bank.acquirer.pay({ accountNumber: here.family.virtualAccount, ...taken });
    expect(await stateOf(here.phone, params.input.id)).toBe('COMPLETED');

    const elsewhere = await aNeighbourhood(['ASSIST_AGENT']);
    const far = await tell(elsewhere.phone, CREATE, intentInput(elsewhere.family, 'ASSIST_AGENT', agent.input.id));
    expect(far['code']).toBe('PAYMENT_INTENT_POINT_NOT_FOUND');
    const agents = await tell<{ edges: object[] }>(here.phone, POINTS, { kind: 'AGENT' });
    expect(agents.edges).toContainEqual({ node: { number: agent.input.number } });
    expect(await tell(here.phone, POINTS, { kind: 'TERMINAL' })).toEqual({ totalCount: 0, edges: [] });
  });
});
