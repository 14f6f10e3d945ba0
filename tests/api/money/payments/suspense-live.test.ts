import { setTimeout as after } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ROLES, type Role } from '../../../../src/platform/auth/viewer.js';
import { callerOf } from '../../../support/caller.js';
import { type Listener, listen, settled } from '../../../support/listener.js';
import { type ShopOfTest, useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { type Claims, tokenOf } from '../../../support/token-of.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

/** Class I, one person, paid through August 2026: 450,000 are owed in November. */
const OWING = { careClass: 'I', members: 1, paidThrough: '2026-08' } as const;
const BILL = 450_000;

const CHANGES =
  'subscription ($region: RegionCode, $after: LiveCursor) { suspenseChanged(region: $region, after: $after) { cursor paymentId direction cause amount channel reason regionCode postedAt item { paymentId amount accountText family { id } } } }';
const EVENTS_OF_FAMILIES = [
  'subscription { paymentConfirmed { cursor } }',
  'subscription { paymentWithdrawn { cursor } }',
  'subscription { cardStatusChanged { cursor } }',
  'subscription { complaintUpdated { cursor } }',
];
const PROPOSE =
  'mutation ($input: ProposeSuspenseResolutionInput!) { proposeSuspenseResolution(input: $input) { __typename } }';
const APPROVE =
  'mutation ($input: ApproveSuspenseResolutionInput!) { approveSuspenseResolution(input: $input) { __typename } }';
const HEAD = 'query { liveCursor }';

interface Change {
  readonly cursor: string;
  readonly paymentId: string;
  readonly direction: string;
  readonly cause: string;
  readonly amount: number;
  readonly regionCode: string | null;
  readonly item: { readonly amount: number } | null;
}
interface Frame {
  readonly suspenseChanged: Change;
}

/** Who may read money in suspense, and so hear of it. */
const HEARING: readonly Role[] = ['BRANCH_OFFICER', 'BRANCH_HEAD', 'OPERATOR', 'AUDITOR'];

describe('money in suspense, live', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, '2026-11-22T03:00:00Z');
  const { tell, asCadre } = callerOf(host);
  let shop: ShopOfTest;

  beforeAll(async () => {
    shop = await host.shop('toko-suspense-live');
  });

  const tokenFor = (claims: Claims): Promise<string> => tokenOf(host, claims);
  const hear = async (token: string | null, variables: object = {}, query = CHANGES): Promise<Listener<Frame>> => {
    const listener = listen<Frame>({ baseUrl: host.baseUrl, token, query, variables: { ...variables } });
    await settled();
    return listener;
  };
  const next = async (listener: Listener<Frame>): Promise<Change> => (await listener.next()).suspenseChanged;
  /** Takes what a listener hears, the payments alone: at least so many, and whatever else comes soon. */
  const heardBy = async (listener: Listener<Frame>, atLeast = 0): Promise<string[]> => {
    const heard: string[] = [];
    while (heard.length < atLeast) heard.push((await next(listener)).paymentId);
    await settled();
    while (listener.waiting > 0) heard.push((await next(listener)).paymentId);
    return heard;
  };

  const endingOf = (listener: Listener<Frame>): Promise<unknown> =>
    Promise.race([listener.ended, after(5_000, 'it still listens', { ref: false })]);

  let counter = 0;
  /** An amount that pays nothing, under the number of the family or, without one, under a number that is nobody's. */
  const suspended = async (family: BuiltFamily | null, amount = 5) => {
    const reference = `suspended-live-${(counter += 1)}`;
    const accountNumber = family?.virtualAccount ?? `99998${String(counter).padStart(11, '0')}`;
    const { body } = await shop.sender.pay({ reference, accountNumber, amount });
    expect(body?.['outcome']).toBe('into-suspense');
    return { id: idOf('Payment', String(body?.['paymentId'])), reference };
  };
  const resolve = async (paymentId: string, how: object, people: { officer: string; head: string }) => {
    const id = newIdOf('SuspenseProposal');
    await tell(people.officer, PROPOSE, { input: { id, paymentId, reason: 'Uji.', ...how } });
    expect(await tell(people.head, APPROVE, { input: { proposalId: id } })).toEqual({
      approveSuspenseResolution: { __typename: 'SuspenseResolutionApproved' },
    });
  };
  const peopleOf = async (regions: readonly string[] | 'ALL') => ({
    officer: await tokenFor({ role: 'BRANCH_OFFICER', sub: 'officer', regions }),
    head: await tokenFor({ role: 'BRANCH_HEAD', sub: 'head', regions }),
  });

  test('a payment that cannot be applied is told when it enters, and what becomes of it when it leaves', async () => {
    const family = await world.family({ ...OWING, cadre: await world.cadre() });
    const people = await peopleOf([family.region]);
    const desk = await hear(people.officer);
    const common = { channel: 'MINIMARKET', reason: 'WRONG_AMOUNT', regionCode: family.region, amount: 5 };

    const item = await suspended(family);
    expect(await next(desk)).toEqual({
      ...common,
      cursor: expect.any(String),
      paymentId: item.id,
      direction: 'ENTERED',
      cause: 'PAYMENT',
      postedAt: '2026-11-22T03:00:00.000Z',
      item: {
        paymentId: item.id,
        amount: 5,
        accountText: family.virtualAccount,
        family: { id: idOf('Family', family.id) },
      },
    });
    await resolve(item.id, { resolution: 'RETURN' }, people);
    const left = { ...common, direction: 'LEFT', item: { amount: 0 } };
    expect(await next(desk)).toMatchObject({ ...left, paymentId: item.id, cause: 'RETURN' });

    const unclaimed = await suspended(family);
    await resolve(unclaimed.id, { resolution: 'WRITE_OFF' }, people);
    const matched = await suspended(family);
    await resolve(matched.id, { resolution: 'MATCH', familyId: idOf('Family', family.id) }, people);
    const heard = [await next(desk), await next(desk), await next(desk), await next(desk)];
    expect(heard).toMatchObject([
      { direction: 'ENTERED', paymentId: unclaimed.id },
      { ...left, paymentId: unclaimed.id, cause: 'WRITE_OFF' },
      { direction: 'ENTERED', paymentId: matched.id },
      { ...left, paymentId: matched.id, cause: 'MATCH' },
    ]);
    await desk.stop();
  });

  test('what a partner takes back leaves; money that had left before is not told again', async () => {
    const family = await world.family({ ...OWING, cadre: await world.cadre() });
    const people = await peopleOf([family.region]);
    const desk = await hear(people.officer);
    const item = await suspended(family, 7_000);
    await shop.sender.reverse({ reference: item.reference, reason: 'all of it' });
    expect([await next(desk), await next(desk)]).toMatchObject([
      { direction: 'ENTERED', amount: 7_000 },
      { direction: 'LEFT', cause: 'REVERSAL', amount: 7_000 },
    ]);
    const unclaimed = await suspended(family);
    await resolve(unclaimed.id, { resolution: 'WRITE_OFF' }, people);
    await shop.sender.reverse({ reference: unclaimed.reference, reason: 'after all' });
    expect(await heardBy(desk, 2)).toEqual([unclaimed.id, unclaimed.id]);
    await desk.stop();
  });

  test('a payment that pays a bill is none of it, also when it is sent twice or taken back', async () => {
    const family = await world.family({ ...OWING, cadre: await world.cadre() });
    const desk = await hear(await tokenFor({ role: 'AUDITOR', regions: 'ALL' }));
    const paid = { reference: 'pays-a-bill', accountNumber: family.virtualAccount, amount: BILL };
    await shop.sender.pay(paid);
    await shop.sender.pay(paid);
    await shop.sender.reverse({ reference: paid.reference, reason: 'charged back' });
    const item = await suspended(family);
    await shop.sender.pay({ reference: item.reference, accountNumber: family.virtualAccount, amount: 5 });
    expect(await heardBy(desk, 1)).toEqual([item.id]);
    await desk.stop();
  });

  test('each hears of the money that the list shows them, and of no other, live and on resuming', async () => {
    const [family, elsewhere] = [await world.family(OWING), await world.region()];
    const national = { regions: 'ALL' } as const;
    const tokens = {
      officer: await tokenFor({ role: 'BRANCH_OFFICER', regions: [family.region.slice(0, 5)] }),
      head: await tokenFor({ role: 'BRANCH_HEAD', regions: [family.region] }),
      'officer elsewhere': await tokenFor({ role: 'BRANCH_OFFICER', regions: [elsewhere.code] }),
      'head without a region': await tokenFor({ role: 'BRANCH_HEAD', regions: [] }),
      'national officer': await tokenFor({ role: 'BRANCH_OFFICER', ...national }),
      auditor: await tokenFor({ role: 'AUDITOR', ...national }),
      operator: await tokenFor({ role: 'OPERATOR', ...national }),
      'operator of a region': await tokenFor({ role: 'OPERATOR', regions: [family.region] }),
    };
    const { liveCursor: cursor } = await tell<{ liveCursor: string }>(tokens.auditor, HEAD);
    const listeners = await Promise.all(Object.values(tokens).map((token) => hear(token)));
    const ofFamily = (await suspended(family)).id;
    const nobodys = (await suspended(null)).id;
    const both = [ofFamily, nobodys];
    const expected: Readonly<Record<keyof typeof tokens, readonly string[]>> = {
      officer: [ofFamily],
      head: [ofFamily],
      'officer elsewhere': [],
      'head without a region': [],
      'national officer': both,
      auditor: both,
      operator: [nobodys],
      'operator of a region': [nobodys],
    };
    const counts = Object.values(expected).map(({ length }) => length);
    const heardByAll = async (all: readonly Listener<Frame>[]) => {
      const heard = await Promise.all(all.map((listener, place) => heardBy(listener, counts[place])));
      await Promise.all(all.map((listener) => listener.stop()));
      return Object.fromEntries(Object.keys(tokens).map((who, place) => [who, heard[place]]));
    };
    expect(await heardByAll(listeners)).toEqual(expected);
    const resumed = await Promise.all(Object.values(tokens).map((token) => hear(token, { after: cursor })));
    expect(await heardByAll(resumed)).toEqual(expected);
  });

  test('a region narrows what is heard, and nobody’s money lies in none', async () => {
    const [family, other] = [await world.family(OWING), await world.family(OWING)];
    const { officer } = await peopleOf('ALL');
    const region = family.region;
    const narrowed = await hear(officer, { region });
    const operator = await hear(await tokenFor({ role: 'OPERATOR', regions: 'ALL' }), { region });
    const ofFamily = (await suspended(family)).id;
    await suspended(other);
    await suspended(null);
    expect([await heardBy(narrowed, 1), await heardBy(operator)]).toEqual([[ofFamily], []]);
    await Promise.all([narrowed.stop(), operator.stop()]);
    const regional = await peopleOf([family.region]);
    const refused = await hear(regional.head, { region: other.region });
    expect(await endingOf(refused)).toMatchObject([{ extensions: { code: 'BAD_INPUT', field: 'region' } }]);
    await refused.stop();
  });

  test('money that was nobody’s stays untold to the office of the family that gets it', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ ...OWING, cadre });
    const national = await peopleOf('ALL');
    const regional = await peopleOf([family.region]);
    const [headOffice, branch] = [await hear(national.officer), await hear(regional.officer)];
    const item = await suspended(null, BILL);
    await resolve(item.id, { resolution: 'MATCH', familyId: idOf('Family', family.id) }, national);
    const left = { direction: 'LEFT', cause: 'MATCH', regionCode: null, item: { family: null } };
    expect([await next(headOffice), await next(headOffice)]).toMatchObject([{ direction: 'ENTERED' }, left]);
    expect(await heardBy(branch)).toEqual([]);
    await Promise.all([headOffice.stop(), branch.stop()]);
  });

  test('what was missed comes first on resuming, none lost and none repeated', async () => {
    const family = await world.family(OWING);
    const { officer } = await peopleOf([family.region]);
    const first = await hear(officer);
    await suspended(family);
    const { cursor } = await next(first);
    await first.stop();
    const missed = [await suspended(family), await suspended(family)];
    const resumed = await hear(officer, { after: cursor });
    const later = await suspended(family);
    expect(await heardBy(resumed, 3)).toEqual([...missed, later].map(({ id }) => id));
    await resumed.stop();
  });

  test('who may not read money in suspense hears nothing of it, by this stream or any other', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ ...OWING, cadre });
    const donor = { donor_id: crypto.randomUUID() };
    const own: Partial<Record<Role, Partial<Claims>>> = {
      CADRE: { cadre_id: cadre.id, regions: [cadre.area] },
      PARTICIPANT: { family_id: family.id },
      PARTNER: { partner_id: shop.id },
      CSR_DONOR: donor,
    };
    const others = ROLES.filter((role) => !HEARING.includes(role));
    expect(others).toHaveLength(8);
    for (const role of others) {
      const listener = await hear(await tokenFor({ role, regions: 'ALL', ...own[role] }));
      expect({ role, ended: await endingOf(listener) }).toMatchObject({
        role,
        ended: [{ extensions: { code: 'FORBIDDEN' } }],
      });
      await listener.stop();
    }
    const nobody = await hear(null);
    expect(((await endingOf(nobody)) as { readonly code: number }).code).toBe(4401);
    await nobody.stop();

    const phone = await asCadre(cadre);
    const doors = await Promise.all(EVENTS_OF_FAMILIES.map((query) => hear(phone, {}, query)));
    await suspended(family);
    await settled();
    expect(doors.map(({ waiting }) => waiting)).toEqual(doors.map(() => 0));
    await Promise.all(doors.map((door) => door.stop()));
  });
});
