/** The state that comes with an event, and the cursor that comes with the state. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { FamilyId } from '../../../../src/kernel/ids.js';
import { callerOf } from '../../../support/caller.js';
import { idOf } from '../../../support/global-ids.js';
import { type Listener, listen, settled } from '../../../support/listener.js';
import { type ShopOfTest, useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { tokenOf } from '../../../support/token-of.js';
import { aWorld } from '../../../support/world/world.js';

const OWING = { careClass: 'I', members: 2, paidThrough: '2026-08' } as const;
const BILL = 900_000n;
const STATE = 'id paidThrough arrears { status amountToReactivate } participants { cardStatus }';
const WITH_STATE = `cursor reference partner { code name } membersCovered { covered of } nextDue { month amount dueDate } family { ${STATE} }`;

interface Told {
  readonly cursor: string;
  readonly reference: string | null;
  readonly partner: { readonly code: string; readonly name: string } | null;
  readonly membersCovered: { readonly covered: number; readonly of: number } | null;
  readonly nextDue: unknown;
  readonly family: { readonly id: string; readonly paidThrough: string } | null;
}

describe('state with the event', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, '2026-11-22T03:00:00Z');
  const caller = callerOf(host);
  let shop: ShopOfTest;

  beforeAll(async () => {
    shop = await host.shop('minimarket');
  });

  const pay = async (
    family: BuiltFamily,
    { amount = BILL, reference }: { amount?: bigint; reference?: string } = {},
  ) => {
    const more = reference === undefined ? {} : { reference };
    const answer = await shop.sender.pay({ accountNumber: family.virtualAccount, amount, ...more });
    expect(answer.status).toBe(200);
  };
  const hear = async <Frame>(token: string, query: string, variables = {}): Promise<Listener<Frame>> => {
    const listener = listen<Frame>({ baseUrl: host.baseUrl, token, query, variables });
    await settled();
    return listener;
  };

  test('a payment brings the family as it stands after it, its partner and reference, and what falls due next', async () => {
    const cadre = await world.cadre();
    const token = await caller.asCadre(cadre);
    const family = await world.family({ ...OWING, cadre });
    const phone = await hear<{ paymentConfirmed: Told }>(token, `subscription { paymentConfirmed { ${WITH_STATE} } }`);
    const card = await hear<{ cardStatusChanged: Told }>(token, `subscription { cardStatusChanged { ${WITH_STATE} } }`);
    await pay(family, { reference: 'STRUK-1' });
    const after = {
      reference: 'STRUK-1',
      partner: { code: 'minimarket', name: 'minimarket' },
      membersCovered: { covered: 2, of: 2 },
      nextDue: { month: '2026-12', amount: 300_000, dueDate: '2026-12-10' },
      family: {
        id: idOf('Family', family.id),
        paidThrough: '2026-11',
        arrears: { status: 'ACTIVE', amountToReactivate: 0 },
        participants: [{ cardStatus: 'ACTIVE' }, { cardStatus: 'ACTIVE' }],
      },
    };
    expect((await phone.next()).paymentConfirmed).toMatchObject(after);
    expect((await card.next()).cardStatusChanged).toMatchObject(after);
    const asked = await caller.tell<{ family: object }>(
      token,
      'query ($id: ID!) { family(by: { id: $id }) { membersCovered { covered of } nextDue { month amount dueDate } payments { partner { code name } reference } } }',
      { id: idOf('Family', family.id) },
    );
    const { membersCovered, nextDue, partner, reference } = after;
    expect(asked.family).toEqual({ membersCovered, nextDue, payments: [{ partner, reference }] });

    const withdrawals = await hear<{ paymentWithdrawn: Told }>(
      token,
      `subscription { paymentWithdrawn { ${WITH_STATE} } }`,
    );
    expect((await shop.sender.reverse({ reference: 'STRUK-1', reason: 'by the payer' })).status).toBe(200);
    expect((await withdrawals.next()).paymentWithdrawn).toMatchObject({
      reference,
      partner,
      membersCovered: { covered: 0, of: 2 },
      nextDue: { month: '2026-11', amount: 900_000, dueDate: '2026-11-10' },
      family: { arrears: { status: 'SUSPENDED', amountToReactivate: 900_000 } },
    });
    await Promise.all([phone.stop(), card.stop(), withdrawals.stop()]);
  });

  test('an event that is told again brings the family of now, and none that the viewer may no longer see', async () => {
    const [region, elsewhere] = [await world.region(), await world.region()];
    const family = await world.family({ ...OWING, region: region.code });
    const branch = await tokenOf(host, { role: 'BRANCH_HEAD', regions: [region.code] } as never);
    const { liveCursor } = await caller.tell<{ liveCursor: string }>(branch, '{ liveCursor }');
    await pay(family);
    const events = `query ($after: LiveCursor) { paymentEvents(after: $after) { events { ${WITH_STATE} } cardStatusChanges { ${WITH_STATE} } } }`;
    const told = async () =>
      (
        await caller.tell<{ paymentEvents: Record<'events' | 'cardStatusChanges', Told[]> }>(branch, events, {
          after: liveCursor,
        })
      ).paymentEvents;
    const now = [{ family: { paidThrough: '2026-11' }, membersCovered: { covered: 2, of: 2 } }];
    expect(await told()).toMatchObject({ events: now, cardStatusChanges: now });
    await database.pool.query('update families set region_code = $2 where id = $1', [family.id, elsewhere.code]);
    const hidden = [{ family: null, membersCovered: null, nextDue: null, partner: { code: 'minimarket' } }];
    expect(await told()).toMatchObject({ events: hidden, cardStatusChanges: hidden });
  });

  test('credit is deducted from what falls due next, and months that it pays are left out', async () => {
    const cadre = await world.cadre();
    const token = await caller.asCadre(cadre);
    const family = await world.family({ ...OWING, paidThrough: '2026-11', credit: 350_000n, cadre });
    const ask = 'query ($id: ID!) { family(by: { id: $id }) { nextDue { month amount dueDate } } }';
    expect(await caller.tell(token, ask, { id: idOf('Family', family.id) })).toEqual({
      family: { nextDue: { month: '2027-01', amount: 250_000, dueDate: '2027-01-10' } },
    });
  });

  test('state read while payments commit, and the events after its cursor, are what the database holds', async () => {
    const cadre = await world.cadre();
    const token = await caller.asCadre(cadre);
    type State = { liveCursor: string; families: { edges: { node: { id: string; paidThrough: string } }[] } };
    const missing = [];
    for (let round = 0; round < 3; round += 1) {
      const owing = { careClass: 'I', members: 1, paidThrough: '2026-10', cadre } as const;
      const families = await Promise.all(Array.from({ length: 12 }, () => world.family(owing)));
      const last = await world.family(owing);
      const paying = (async () => {
        for (const family of families) await pay(family, { amount: 150_000n });
      })();
      await new Promise((resolve) => setTimeout(resolve, 20 * round));
      const read = await caller.tell<State>(
        token,
        '{ families(first: 100) { edges { node { id paidThrough } } } liveCursor }',
      );
      await paying;
      await pay(last, { amount: 150_000n });
      const shown = new Map(read.families.edges.map(({ node }) => [node.id, node.paidThrough]));
      missing.push([...shown.values()].filter((month) => month === '2026-10').length);
      const events = await hear<{ paymentConfirmed: Told }>(
        token,
        'subscription ($after: LiveCursor) { paymentConfirmed(after: $after) { family { id paidThrough } } }',
        { after: read.liveCursor },
      );
      for (let told = ''; told !== idOf('Family', last.id);) {
        const { family } = (await events.next()).paymentConfirmed;
        told = family?.id ?? '';
        shown.set(told, family?.paidThrough ?? '');
      }
      await events.stop();
      const { rows } = await database.pool.query<{ id: FamilyId; month: string }>(
        `select f.id, to_char(f.paid_through, 'YYYY-MM') as month from families f
         join portfolio_assignments a on a.family_id = f.id where a.cadre_id = $1`,
        [cadre.id],
      );
      expect(shown).toEqual(new Map(rows.map(({ id, month }) => [idOf('Family', id), month])));
    }
    expect(Math.max(...missing)).toBeGreaterThan(1); // it was read while they were paid
  });

  test('a role that hears of no payment gets no cursor', async () => {
    const { errors } = await caller.ask(await caller.asRole('DIRECTOR'), '{ liveCursor }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
