/**
 * The clock of a sandbox moved over a month end, the default of a plan and the expiry of a code, on two instances with
 * sockets open: what falls due happens, the phones hear it, and every token stays good.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { moveSandboxTime } from '../../src/platform/db/sandbox-time.js';
import { createDatabaseClock } from '../../src/platform/db/database-clock.js';
import { systemClock } from '../../src/kernel/clock.js';
import { sandboxPanel } from '../../src/sandbox/panel/index.js';
import { registerPlan } from '../support/a-plan.js';
import { callerOf } from '../support/caller.js';
import { idOf } from '../support/global-ids.js';
import { listen } from '../support/listener.js';
import { type ServerOfTest, type ShopOfTest, useServerWith } from '../support/partners/a-server.js';
import { useTestDatabase } from '../support/test-database.js';
import { tokenOf } from '../support/token-of.js';
import type { BuiltCadre } from '../support/world/cadres.js';
import type { BuiltFamily } from '../support/world/families.js';
import { aWorld } from '../support/world/world.js';

const MOVE = `mutation ($input: MoveSandboxClockInput!) { moveSandboxClock(input: $input) { __typename
  ... on SandboxClockMoved { clock { now movedBy } } ... on Problem { code } } }`;
const FAMILY = `query ($id: ID!) { family(by: { id: $id }) { credit arrears { status amountToReactivate } instalmentPlan { state } paymentCodes { state } } }`;
const ISSUE = `mutation ($input: IssuePaymentCodeInput!) { issuePaymentCode(input: $input) { __typename ... on PaymentCodeIssued { paymentCode { code state expiresAt } } } }`;
const CHANGED = 'subscription { cardStatusChanged { familyId cardStatus } }';

interface Shown {
  readonly family: {
    readonly credit: number;
    readonly arrears: { readonly status: string; readonly amountToReactivate: number };
    readonly instalmentPlan: { readonly state: string } | null;
    readonly paymentCodes: readonly { readonly state: string }[];
  };
}
interface Moved {
  readonly moveSandboxClock: { readonly __typename: string; readonly code?: string };
}

/** The sandbox without partners that could pay. */
const SANDBOX = sandboxPanel({ protocols: [], credentialsFile: '', address: () => null });

describe('a frontend team moves its sandbox to the days that it has to show', () => {
  const database = useTestDatabase();
  const clocks = [1, 2].map(() => createDatabaseClock(systemClock, { isSandbox: true }));
  const hosts = clocks.map((ownClock) =>
    useServerWith({ database, now: '2030-01-20T03:00:00Z', ownClock, sandbox: SANDBOX }),
  );
  const [here, there] = hosts as [ServerOfTest, ServerOfTest];
  const world = aWorld(database);
  let operator: string;
  /** The tokens of the cadre's phone, by instance: each instance of the test has a key of its own. */
  const phones = new Map<ServerOfTest, string>();
  const phoneAt = (host: ServerOfTest): string => phones.get(host) ?? '';
  let cadre: BuiltCadre;
  let shop: ShopOfTest;

  /** Moves the clock, and lets the partner of the test sign with the time of the sandbox. */
  const move = async (input: object): Promise<Moved['moveSandboxClock']> => {
    const { data } = await callerOf(here).ask<Moved>(operator, MOVE, { input });
    for (const host of hosts) host.clock.set(clocks[0]?.now() ?? systemClock.now());
    return data.moveSandboxClock;
  };
  const showAt = async (host: ServerOfTest, { id }: BuiltFamily): Promise<Shown['family']> =>
    (await callerOf(host).ask<Shown>(phoneAt(host), FAMILY, { id: idOf('Family', id) })).data.family;
  const until = async <T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> => {
    for (;;) {
      const value = await read();
      if (holds(value)) return value;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  beforeAll(async () => {
    cadre = await world.cadre({ area: (await world.region({ within: '61.01' })).code }); // on Jakarta's time
    operator = await tokenOf(here, { role: 'OPERATOR' });
    for (const host of hosts)
      phones.set(host, await tokenOf(host, { role: 'CADRE', cadre_id: cadre.id, regions: [cadre.area] }));
    shop = await here.shop('toko-jam');
  });

  test('a month ends on every instance at once, and a token issued before stays good', async () => {
    expect(await move({ to: '2030-01-31T23:59:00+07:00' })).toMatchObject({ __typename: 'SandboxClockMoved' });
    const family = await world.family({ careClass: 'I', members: 1, paidThrough: '2029-12', cadre });
    const other = listen({ baseUrl: there.baseUrl, token: phoneAt(there), query: CHANGED });
    expect(
      (
        await until(
          () => showAt(there, family),
          ({ arrears }) => arrears.amountToReactivate === 150_000,
        )
      ).arrears.status,
    ).toBe('ACTIVE');
    expect(await move({ by: '2m' })).toMatchObject({ __typename: 'SandboxClockMoved' });
    expect((await showAt(here, family)).arrears).toEqual({ status: 'SUSPENDED', amountToReactivate: 300_000 });
    await until(
      () => showAt(there, family),
      ({ arrears }) => arrears.status === 'SUSPENDED',
    );
    expect(await move({ to: '2030-01-31T23:59:00+07:00' })).toEqual({
      __typename: 'InvalidInput',
      code: 'SANDBOX_CLOCK_BACKWARDS',
    });
    // The socket that was opened a month before still hears what is paid now.
    await shop.sender.pay({ accountNumber: family.virtualAccount, amount: 300_000 });
    expect(await other.next()).toEqual({
      cardStatusChanged: { familyId: idOf('Family', family.id), cardStatus: 'ACTIVE' },
    });
    await other.stop();
  });

  test('a payment code expires, and a plan whose stage is missed gives its money back to the bill', async () => {
    const [coded, planned] = [
      await world.family({ careClass: 'I', members: 1, paidThrough: '2029-10', cadre }),
      await world.family({ careClass: 'I', members: 1, paidThrough: '2029-10', cadre }),
    ];
    const issued = await callerOf(here).ask<{ issuePaymentCode: { paymentCode: { state: string } } }>(
      phoneAt(here),
      ISSUE,
      {
        input: { familyId: idOf('Family', coded.id), chainCode: shop.code },
      },
    );
    expect(issued.data.issuePaymentCode.paymentCode.state).toBe('OPEN');
    await registerPlan(database.pool, { family: planned, total: 450_000n, stages: 3, firstMonth: '2030-02' });
    const paid = await shop.sender.pay({ accountNumber: planned.virtualAccount, amount: 150_000 });
    expect(paid.body?.['outcome']).toBe('instalment');
    const moneyMoved = listen<{ paymentConfirmed: object }>({
      baseUrl: there.baseUrl,
      token: phoneAt(there),
      query: 'subscription { cardStatusChanged { familyId cardStatus } }',
    });
    await move({ by: '10w' }); // over the end of March, when the second stage was due, and the three days of patience
    expect((await showAt(here, coded)).paymentCodes).toEqual([{ state: 'EXPIRED' }]);
    const released = await until(
      () => showAt(there, planned),
      ({ credit }) => credit > 0,
    );
    expect(released.credit).toBe(150_000);
    await shop.sender.pay({
      accountNumber: planned.virtualAccount,
      amount: released.arrears.amountToReactivate,
    });
    expect(await moneyMoved.next()).toMatchObject({ cardStatusChanged: { cardStatus: 'ACTIVE' } });
    await moneyMoved.stop();
  });
});

describe('production', () => {
  const database = useTestDatabase();
  const ownClock = createDatabaseClock(systemClock);
  const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
  const host = useServerWith({
    database,
    now: '2030-01-20T03:00:00Z',
    ownClock,
    sandbox: SANDBOX, // even so
    environment: () => ({
      NODE_ENV: 'production',
      GRAPHQL_DOCUMENTS: 'open', // so that the schema itself answers
      AUTH_ISSUER: 'https://identity.example',
      AUTH_AUDIENCE: 'sigap',
      AUTH_JWKS_URL: 'https://identity.example/keys',
      SECRETS_KEY: key(1),
      SNAP_TOKEN_KEY: key(2),
      CREDENTIAL_KEY: key(3),
    }),
  });

  test('has no field that moves its time, and looks at no row that would', async () => {
    const refusalOf = async (query: string): Promise<unknown> => {
      const body = JSON.stringify({ query });
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${host.baseUrl}/graphql`, { method: 'POST', headers, body });
      return ((await answer.json()) as { errors: { message: string }[] }).errors[0]?.message;
    };
    expect(await refusalOf('{ sandboxClock { now } }')).toBe('Cannot query field "sandboxClock" on type "Query".');
    expect(await refusalOf('mutation { moveSandboxClock(input: { by: "3d" }) { __typename } }')).toBe(
      'Cannot query field "moveSandboxClock" on type "Mutation".',
    );
    await moveSandboxTime(database.pool, { move: { byMs: 86_400_000 }, by: 'test', andThen: [] });
    await ownClock.follow(database.pool);
    expect(Math.abs(ownClock.now().getTime() - systemClock.now().getTime())).toBeLessThan(5_000);
  });
});
