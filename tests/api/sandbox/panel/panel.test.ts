/** A visitor of a sandbox: personas without a token, and bills paid by the stand-ins' own signed calls over HTTP. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { PROTOCOLS, sandboxesOf } from '../../../../src/api/webhooks/index.js';
import { buildSchema } from '../../../../src/api/graphql/index.js';
import { RESOLVERS } from '../../../../src/composition/schema/resolvers.js';
import { addMonths } from '../../../../src/kernel/billing-month.js';
import { civilDateIn, monthOf } from '../../../../src/kernel/civil-date.js';
import { systemClock } from '../../../../src/kernel/clock.js';
import { WITA } from '../../../../src/kernel/time-zone.js';
import { createDatabaseClock } from '../../../../src/platform/db/database-clock.js';
import { ensureSandboxPartners } from '../../../../src/sandbox/first-start/index.js';
import { SANDBOX_RESOLVERS, sandboxPanel } from '../../../../src/sandbox/panel/index.js';
import { type Question, askGraphQL } from '../../../../src/sandbox/personas/index.js';
import { type PartnerApi, startPartnerApi } from '../../../../src/sandbox/simulator/partner-api.js';
import { callerOf } from '../../../support/caller.js';
import { idOf } from '../../../support/global-ids.js';
import { listen, settled } from '../../../support/listener.js';
import { useServerWith } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltCadre } from '../../../support/world/cadres.js';
import { aWorld } from '../../../support/world/world.js';

const PERSONAS = `{ personas { key name about person role token
  samples { familyBehindId familyInPlanId virtualAccount cardNumber birthDate paymentCode cadreId cadreCode messageCode regionCode complaintId }
  documents { title text variables } } }`;
const PAY = `mutation ($input: PayBillInput!) { payBill(input: $input) { __typename
  ... on BillPaid { delivery { reference partnerCode channel accountNumber amount outcome familyId paymentId
    trace { steps { step ms } path headers { name value } body status answer } } }
  ... on Problem { code } } }`;

interface Persona {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly token: string | null;
  readonly samples: Readonly<Record<string, string | null>>;
  readonly documents: readonly { readonly title: string; readonly text: string; readonly variables: string }[];
}
interface Paid {
  readonly __typename: string;
  readonly code?: string;
  readonly delivery?: {
    readonly reference: string;
    readonly outcome: string;
    readonly amount: number;
    readonly paymentId: string | null;
    readonly trace: {
      readonly steps: readonly { readonly step: string; readonly ms: number }[];
      readonly status: number;
      readonly headers: readonly { readonly name: string; readonly value: string }[];
    } | null;
  };
}

/** Four months ago: three months in arrears and the current one are owed. */
const owing = (): string => addMonths(monthOf(civilDateIn(new Date(), WITA)), -4);

const PROTOCOLS_PLAYED = await sandboxesOf(PROTOCOLS);
const FOLDER = await mkdtemp(join(tmpdir(), 'sigap-panel-'));

describe("a sandbox's panel", () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  let address: string | null = null;
  let api: PartnerApi;
  let cadre: BuiltCadre;
  const clock = createDatabaseClock(systemClock, { isSandbox: true });
  const credentialsFile = join(FOLDER, 'sandbox-partners.json');
  const parts = { credentialsFile, protocols: PROTOCOLS_PLAYED, address: () => address };
  const host = useServerWith({
    database,
    now: systemClock.now().toISOString(),
    ownClock: clock,
    sandbox: sandboxPanel(parts),
  });
  const other = useServerWith({
    database,
    now: systemClock.now().toISOString(),
    ownClock: createDatabaseClock(systemClock, { isSandbox: true }),
    sandbox: sandboxPanel(parts),
  });
  const ask = async <Data>(
    query: string,
    variables: object = {},
    { token = null, language }: Pick<Partial<Question>, 'token' | 'language'> = {},
  ): Promise<Data> => {
    const { body } = await askGraphQL<Data>({ address: host.baseUrl, token, query, variables, language });
    expect(body.errors).toBeUndefined();
    return body.data as Data;
  };
  const pay = async (input: object): Promise<Paid> => (await ask<{ payBill: Paid }>(PAY, { input })).payBill;
  const owes = () => world.family({ careClass: 'I', members: 1, paidThrough: owing(), cadre });

  beforeAll(async () => {
    api = await startPartnerApi();
    const { partners, findPartner: find } = host.server;
    await ensureSandboxPartners({
      partners,
      find,
      protocols: PROTOCOLS_PLAYED,
      file: credentialsFile,
      partnerApiUrl: api.url,
    });
    address = host.baseUrl;
    cadre = await world.cadre({ branch: await world.branch() });
    await owes();
  });
  afterAll(async () => {
    await api.close();
    await rm(FOLDER, { recursive: true, force: true });
  });

  test('shows the personas without a token, in both languages, and every document runs as its persona', async () => {
    const { personas } = await ask<{ personas: Persona[] }>(PERSONAS);
    const english = (await ask<{ personas: Persona[] }>(PERSONAS, {}, { language: 'en' })).personas;
    expect(personas.map(({ key }) => key)).toContain('cadre');
    const [mine, theirs] = [personas, english].map((all) => all.find(({ key }) => key === 'cadre'));
    expect([mine?.name, theirs?.name]).toEqual(['Kader JKN', 'JKN cadre']);
    expect(mine?.samples['familyBehindId']).toMatch(/^Family_/);
    const schema = buildSchema([...RESOLVERS, ...SANDBOX_RESOLVERS] as never);
    for (const { token, documents } of personas)
      for (const { text, variables } of documents) {
        expect(validate(schema, parse(text))).toEqual([]);
        if (text.startsWith('subscription')) continue;
        await ask(text, JSON.parse(variables) as object, { token });
      }
  });

  test('pays a bill through every channel by a signed call, and a listener hears of it with its reference', async () => {
    const token = await callerOf(host).asCadre(cadre);
    const phone = listen<{ paymentConfirmed: { reference: string; channel: string } }>({
      baseUrl: host.baseUrl,
      token,
      query: 'subscription { paymentConfirmed { reference channel } }',
    });
    await settled();
    for (const channel of ['BANK', 'ATM', 'MINIMARKET', 'COUNTER', 'AUTO_DEBIT']) {
      const family = await owes();
      const { delivery } = await pay({ channel, familyId: idOf('Family', family.id) });
      expect(delivery).toMatchObject({
        channel,
        outcome: 'TAKEN',
        amount: 600_000,
        accountNumber: family.virtualAccount,
        familyId: idOf('Family', family.id),
        paymentId: expect.stringMatching(/^Payment_/),
        trace: { status: 200 },
      });
      const steps = delivery?.trace?.steps ?? [];
      expect(steps.map(({ step }) => step).toSorted()).toEqual(['ANSWERED', 'EVENT', 'POSTED', 'SENT', 'SIGNED']);
      expect(steps[0]?.step).toBe('SIGNED');
      expect(delivery?.trace?.headers.map(({ name }) => name)).toEqual(
        expect.arrayContaining([expect.stringMatching(/signature/)]),
      );
      expect(JSON.stringify(delivery?.trace?.headers)).not.toMatch(/Bearer \w/);
      expect((await phone.next()).paymentConfirmed).toEqual({ reference: delivery?.reference, channel });
    }
    await phone.stop();
  });

  test('pays by partners that put an order before the reference, and follows their deliveries too', async () => {
    for (const partnerCode of ['sandbox-doku', 'sandbox-midtrans', 'sandbox-xendit']) {
      const family = await owes();
      const { delivery } = await pay({ channel: 'BANK', partnerCode, accountNumber: family.virtualAccount });
      expect(delivery).toMatchObject({ partnerCode, outcome: 'TAKEN', paymentId: expect.stringMatching(/^Payment_/) });
      expect(delivery?.trace?.steps.map(({ step }) => step)).toContain('EVENT');
    }
  });

  test('the same reference pays once and answers as before; another payment under it is refused', async () => {
    const family = await owes();
    const input = { channel: 'MINIMARKET', familyId: idOf('Family', family.id), reference: 'PANEL-1' };
    const [first, second] = [await pay(input), await pay(input)];
    expect(first.delivery).toMatchObject({ reference: 'PANEL-1', outcome: 'TAKEN' });
    expect(second).toEqual(first);
    const { rows } = await database.pool.query(
      "select count(*)::int as count from payments where reference = 'PANEL-1'",
    );
    expect(rows).toEqual([{ count: 1 }]);
    expect(await pay({ ...input, amount: 1_000 })).toMatchObject({ code: 'SANDBOX_REFERENCE_TAKEN' });
    expect(await pay({ ...input, reference: 'PANEL-2' })).toMatchObject({ code: 'SANDBOX_NOTHING_DUE' });
  });

  test('whichever partner is asked twice, also at another instance, pays once and tells of the same payment', async () => {
    const seen = [];
    for (const { code, channel } of PROTOCOLS_PLAYED.flatMap(({ partners }) => partners)) {
      const family = await owes();
      const input = { channel, partnerCode: code, accountNumber: family.virtualAccount, reference: `TWICE_${code}` };
      const [first, again] = [await pay(input), await pay(input)];
      const { body } = await askGraphQL<{ payBill: Paid }>({
        address: other.baseUrl,
        token: null,
        query: PAY,
        variables: { input },
      });
      const { rows } = await database.pool.query('select 1 from payments where account_text = $1', [
        family.virtualAccount,
      ]);
      seen.push({
        code,
        isTaken: first.delivery?.outcome === 'TAKEN',
        isTold: again.delivery?.paymentId === first.delivery?.paymentId,
        isToldElsewhere: body.data?.payBill.delivery?.paymentId === first.delivery?.paymentId,
        paid: rows.length,
      });
    }
    const codes = seen.map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(7);
    expect(seen).toEqual(codes.map((code) => ({ code, isTaken: true, isTold: true, isToldElsewhere: true, paid: 1 })));
  });

  test('a part is refused by a bank that asks first, and kept in suspense from a till', async () => {
    const family = await owes();
    const part = { familyId: idOf('Family', family.id), amount: 12_345 };
    expect(await pay({ ...part, channel: 'BANK' })).toMatchObject({
      delivery: {
        outcome: 'REFUSED',
        paymentId: null,
        trace: { steps: [{ step: 'SIGNED' }, { step: 'SENT' }, { step: 'ANSWERED' }] },
      },
    });
    const kept = await pay({ ...part, channel: 'MINIMARKET' });
    expect(kept.delivery).toMatchObject({ outcome: 'TAKEN', paymentId: expect.stringMatching(/^Payment_/) });
    expect(kept.delivery?.trace?.steps.map(({ step }) => step)).not.toContain('EVENT');
  });

  test('says what is missing: a family, a number, a partner', async () => {
    expect(await pay({ channel: 'ATM', accountNumber: '8888800000000000' })).toMatchObject({
      code: 'SANDBOX_FAMILY_NOT_FOUND',
    });
    expect(await pay({ channel: 'ATM', accountNumber: '8888800000000000', amount: 150_000 })).toMatchObject({
      delivery: { outcome: 'TAKEN', familyId: null },
    });
    const family = await owes();
    expect(await pay({ channel: 'OTHER', familyId: idOf('Family', family.id) })).toMatchObject({
      code: 'SANDBOX_PARTNER_MISSING',
    });
  });

  test('shows its clock to everybody; production has neither clock nor personas nor payments', async () => {
    const { sandboxClock } = await ask<{ sandboxClock: { now: string; realNow: string; timeZone: string } }>(
      '{ sandboxClock { now realNow timeZone } }',
    );
    expect(sandboxClock.timeZone).toBe('WITA'); // the branch lies in Kalimantan Timur
    expect(Math.abs(Date.parse(sandboxClock.now) - Date.parse(sandboxClock.realNow))).toBeLessThan(1_000);
    const production = buildSchema(RESOLVERS);
    expect(production.getQueryType()?.getFields()).not.toHaveProperty('personas');
    expect(production.getQueryType()?.getFields()).not.toHaveProperty('sandboxClock');
    expect(production.getMutationType()?.getFields()).not.toHaveProperty('payBill');
  });
});
