import { describe, expect, test } from '@jest/globals';
import { addChannel, refusalOf, tell } from '../../../support/partners/a-channel.js';
import {
  AGENT,
  CREATE,
  INTENT,
  READ,
  REVOKE,
  TERMINAL,
  assistedPaymentsOf,
} from '../../../support/partners/assisted-payments.js';
import { useServer } from '../../../support/partners/a-server.js';
import { type Persona, personasOf } from '../../../support/partners/ask-server.js';
import { booksOf } from '../../../support/partners/books.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

const POINTS = `query ($cadreId: ID, $first: Int, $after: String, $last: Int, $before: String) {
  acceptancePoints(cadreId: $cadreId, first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { node { number } } } }`;
const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';
const CANCEL = `mutation ($id: ID!) { cancelPaymentIntent(input: { intentId: $id }) { __typename
  ... on PaymentIntentCancelled { intent { ${INTENT} } } ... on PaymentIntentCompletedAlready { intent { ${INTENT} } } ... on Problem { code message } } }`;

const database = useTestDatabase();
const TEN = '2026-03-05T02:00:00Z';
/** 5 March 2026, 10:00 in Samarinda. */
const host = useServer(database, TEN);
const world = aWorld(database);
const books = booksOf(database);
const personas = personasOf(host);
const at = (moment: string): void => host.clock.set(new Date(moment));

const { aBank, aNeighbourhood, newNumber, terminalInput, agentInput, intentInput, stateOf } = assistedPaymentsOf(
  host,
  world,
);

const nodeFor = (persona: Persona, id: string): Promise<object | null> => tell(persona, NODE, { id });

describe('an intent', () => {
  test('the policy decides: the default is REFER alone, and each mode needs its own leave', async () => {
    at(TEN);
    const here = await aNeighbourhood([]);
    const bank = await aBank();
    const terminal = terminalInput(bank, here);
    await tell(here.head, TERMINAL, terminal);
    const assist = intentInput(here.family, 'ASSIST_EDC', terminal.input.id);
    expect(await tell(here.phone, CREATE, assist)).toEqual({
      __typename: 'PaymentModeNotAllowed',
      code: 'PAYMENT_INTENT_MODE_NOT_ALLOWED',
      allowed: ['REFER'],
      message: 'Cara ini belum diizinkan di tempat tinggal keluarga. Yang diizinkan hari ini: Rujukan ke kanal resmi.',
    });
    expect((await here.phone.ask<{ createPaymentIntent: object }>(CREATE, assist, 'en')).data).toMatchObject({
      createPaymentIntent: {
        message: 'This way is not allowed where the family lives. Allowed today: Referral to official channels.',
      },
    });
    const refer = intentInput(here.family, 'REFER');
    expect(await tell(here.phone, CREATE, refer)).toMatchObject({ intent: { state: 'OPEN', point: null } });
    const shop = await addChannel(host, { code: 'toko-rujukan', channel: 'MINIMARKET' });
    await shop.pay({ accountNumber: here.family.virtualAccount, amount: 900_000 });
    expect(await stateOf(here.phone, refer.input.id)).toBe('COMPLETED');

    const agentsOnly = await aNeighbourhood(['ASSIST_AGENT']);
    const own = terminalInput(bank, agentsOnly);
    await tell(agentsOnly.head, TERMINAL, own);
    expect(
      await tell(agentsOnly.phone, CREATE, intentInput(agentsOnly.family, 'ASSIST_EDC', own.input.id)),
    ).toMatchObject({ allowed: ['REFER', 'ASSIST_AGENT'] });
  });

  test("only for families of today's portfolio, with a terminal of one's own, once per id", async () => {
    at(TEN);
    const [here, elsewhere] = [await aNeighbourhood(), await aNeighbourhood()];
    const bank = await aBank();
    const [mine, theirs] = [terminalInput(bank, here), terminalInput(bank, elsewhere)];
    await tell(here.head, TERMINAL, mine);
    await tell(elsewhere.head, TERMINAL, theirs);
    const kindOf = async (params: object) => {
      const { code, __typename: type } = await tell(here.phone, CREATE, { ...params });
      return code ?? type;
    };
    expect(await kindOf(intentInput(elsewhere.family, 'ASSIST_EDC', mine.input.id))).toBe(
      'PAYMENT_INTENT_FAMILY_OUT_OF_REACH',
    );
    expect(await kindOf(intentInput(here.family, 'ASSIST_EDC', theirs.input.id))).toBe(
      'PAYMENT_INTENT_POINT_NOT_FOUND',
    );
    expect(await kindOf(intentInput(here.family, 'ASSIST_EDC', newIdOf('AcceptancePoint')))).toBe(
      'PAYMENT_INTENT_POINT_NOT_FOUND',
    );
    expect(await kindOf(intentInput(here.family, 'ASSIST_AGENT', mine.input.id))).toBe(
      'PAYMENT_INTENT_POINT_NOT_FOUND',
    );

    const params = intentInput(here.family, 'ASSIST_EDC', mine.input.id);
    const told = await Promise.all(Array.from({ length: 20 }, () => kindOf(params)));
    expect(new Set(told)).toEqual(new Set(['PaymentIntentCreated']));
    const { rows } = await database.pool.query('select count(*)::int as n from payment_intents where family_id = $1', [
      here.family.id,
    ]);
    expect(rows[0].n).toBe(1);
    expect(await kindOf({ input: { ...params.input, mode: 'REFER', pointId: null } })).toBe(
      'PAYMENT_INTENT_CONFLICTS_WITH_EARLIER',
    );
    expect(await refusalOf(here.phone, CREATE, { input: { ...params.input, pointId: null } })).toBe('BAD_INPUT');
    expect(await refusalOf(here.phone, CREATE, { input: { ...params.input, id: 'x' } })).toBe('BAD_INPUT');
    // The phone chooses the version of its UUIDs.
    const other = { input: { ...params.input, id: newIdOf('PaymentIntent') } };
    expect(await kindOf(other)).toBe('PaymentIntentCreated');

    expect(await tell(elsewhere.phone, READ, { id: params.input.id })).toBeNull();
    expect(await nodeFor(elsewhere.phone, params.input.id)).toBeNull();
    expect(await nodeFor(here.phone, params.input.id)).toEqual({ __typename: 'PaymentIntent', id: params.input.id });
    expect((await tell(elsewhere.phone, CANCEL, { id: params.input.id }))['code']).toBe('PAYMENT_INTENT_NOT_FOUND');
    expect(await tell(here.phone, CANCEL, { id: params.input.id })).toMatchObject({ intent: { state: 'CANCELLED' } });
    for (const role of ['BRANCH_HEAD', 'BRANCH_OFFICER', 'TELE_COLLECTOR', 'PARTNER'] as const)
      expect(await refusalOf(personas.as(role), CREATE, params)).toBe('FORBIDDEN');
  });
});

const CODE = `mutation ($family: ID!, $chain: String!) { issuePaymentCode(input: { familyId: $family, chainCode: $chain }) { __typename } }`;
const NOTE = `mutation ($input: NotePostOfficeReceiptInput!) { notePostOfficeReceipt(input: $input) { __typename } }`;

test("no credit without a partner's confirmation", async () => {
  at(TEN);
  const here = await aNeighbourhood();
  const bank = await aBank();
  const [terminal, agent] = [terminalInput(bank, here), agentInput(bank, here)];
  await tell(here.head, TERMINAL, terminal);
  await tell(here.head, AGENT, agent);
  await addChannel(host, { code: 'toko-tanpa-bukti', channel: 'MINIMARKET' });
  await addChannel(host, { code: 'pos-tanpa-bukti', channel: 'POST_OFFICE' });
  const { id: familyId, virtualAccount } = here.family;
  const receipt = {
    id: newIdOf('AwaitedConfirmation'),
    familyId: idOf('Family', familyId),
    postOfficeCode: 'pos-tanpa-bukti',
    receiptNumber: 'RESI-1',
  };

  // Everything a cadre can say of a payment, one after the other.
  const said = [
    await tell(here.phone, CREATE, intentInput(here.family, 'REFER')),
    await tell(here.phone, CREATE, intentInput(here.family, 'ASSIST_EDC', terminal.input.id)),
    await tell(here.phone, CREATE, intentInput(here.family, 'ASSIST_AGENT', agent.input.id)),
    await tell(here.phone, CODE, { family: idOf('Family', familyId), chain: 'toko-tanpa-bukti' }),
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
    const kindOf = async (params: object) => {
      const { code, __typename: type } = await tell(here.head, TERMINAL, { ...params });
      return code ?? type;
    };
    const first = terminalInput(bank, here);
    expect(await kindOf(first)).toBe('AcceptancePointRegistered');
    expect(await kindOf(first)).toBe('AcceptancePointRegistered');
    expect(await kindOf({ input: { ...first.input, number: newNumber() } })).toBe(
      'ACCEPTANCE_POINT_CONFLICTS_WITH_EARLIER',
    );
    expect(await kindOf(terminalInput(bank, here, { number: first.input.number }))).toBe(
      'ACCEPTANCE_POINT_NUMBER_TAKEN',
    );
    expect(await kindOf(terminalInput({ code: 'tidak-ada' }, here))).toBe('ACCEPTANCE_POINT_PARTNER_NOT_FOUND');
    expect(await kindOf(terminalInput(bank, elsewhere))).toBe('ACCEPTANCE_POINT_CADRE_NOT_FOUND');
    expect(await kindOf(terminalInput(bank, here, { validThrough: '2026-02-28' }))).toBe(
      'ACCEPTANCE_POINT_PERIOD_EMPTY',
    );
    expect(await refusalOf(here.head, TERMINAL, terminalInput(bank, here, { number: 'E 1' }))).toBe('BAD_INPUT');
    const abroad = agentInput(bank, elsewhere);
    expect((await tell(here.head, AGENT, abroad))['code']).toBe('ACCEPTANCE_POINT_REGION_OUT_OF_REACH');
    expect(await refusalOf(here.head, AGENT, agentInput(bank, here, { depositAccount: 'abc' }))).toBe('BAD_INPUT');

    const { id } = first.input;
    expect(await nodeFor(elsewhere.head, id)).toBeNull();
    expect(await nodeFor(here.head, id)).toEqual({ __typename: 'AcceptancePoint', id });
    expect((await tell(elsewhere.head, REVOKE, { input: { pointId: id, reason: 'x' } }))['code']).toBe(
      'ACCEPTANCE_POINT_NOT_FOUND',
    );
    expect((await tell(elsewhere.phone, REVOKE, { input: { pointId: id, reason: 'x' } }))['code']).toBe(
      'ACCEPTANCE_POINT_NOT_FOUND',
    );
    await tell(here.head, REVOKE, { input: { pointId: id, reason: 'Hilang' } });
    expect(await tell(here.head, REVOKE, { input: { pointId: id, reason: 'Lagi' } })).toMatchObject({
      point: { revokedReason: 'Hilang' },
    });
    expect(await kindOf(terminalInput(bank, here, { number: first.input.number }))).toBe('AcceptancePointRegistered');
    expect(await refusalOf(here.phone, TERMINAL, terminalInput(bank, here))).toBe('FORBIDDEN');
    expect(await refusalOf(personas.as('BRANCH_OFFICER'), TERMINAL, terminalInput(bank, here))).toBe('FORBIDDEN');
  });

  test('of ten registrations of one number at once, one stands', async () => {
    at(TEN);
    const here = await aNeighbourhood([]);
    const bank = await aBank();
    const number = newNumber();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => tell(here.head, TERMINAL, terminalInput(bank, here, { number }))),
    );
    expect(answers.filter(({ __typename }) => __typename === 'AcceptancePointRegistered')).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'ACCEPTANCE_POINT_NUMBER_TAKEN')).toHaveLength(9);
  });

  test('is read from either end, the newest first, and a cadre reads the own ones', async () => {
    at(TEN);
    const [here, elsewhere] = [await aNeighbourhood([]), await aNeighbourhood([])];
    const bank = await aBank();
    const numbers: string[] = [];
    for (const minute of ['00', '01', '02']) {
      at(`2026-03-05T02:${minute}:00Z`);
      const params = terminalInput(bank, here);
      await tell(here.head, TERMINAL, params);
      numbers.unshift(params.input.number);
    }
    await tell(elsewhere.head, TERMINAL, terminalInput(bank, elsewhere));
    const page = async (asked: object) => {
      type Page = { totalCount: number; pageInfo: Record<string, unknown>; edges: { node: { number: string } }[] };
      const { totalCount, pageInfo, edges } = await tell<Page>(here.phone, POINTS, {
        cadreId: idOf('Cadre', here.cadre.id),
        ...asked,
      });
      return { totalCount, pageInfo, numbers: edges.map(({ node }) => node.number) };
    };
    const newest = await page({ first: 2 });
    expect(newest).toMatchObject({ totalCount: 3, numbers: numbers.slice(0, 2), pageInfo: { hasNextPage: true } });
    const rest = await page({ first: 2, after: newest.pageInfo['endCursor'] });
    expect(rest).toMatchObject({ numbers: numbers.slice(2), pageInfo: { hasNextPage: false, hasPreviousPage: true } });
    const back = await page({ last: 2, before: rest.pageInfo['startCursor'] });
    expect(back).toMatchObject({ numbers: numbers.slice(0, 2), pageInfo: { hasPreviousPage: false } });
    expect(await refusalOf(here.phone, POINTS, { cadreId: 'x' })).toBe('BAD_INPUT');
    at(TEN);
  });
});
