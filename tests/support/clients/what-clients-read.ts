/** Prepares what each client with a normalised cache reads: a family with a past, its payments, and a clinic nearby. */
import { beforeAll } from '@jest/globals';
import { useServer } from '../partners/a-server.js';
import { useTestDatabase } from '../test-database.js';
import { signIn } from '../world/as-users.js';
import { aWorld } from '../world/world.js';
import { idOf } from '../global-ids.js';

/** The moment before the family paid. */
export const THEN = '2026-11-22T02:59:59.000Z';
const PAYMENTS = 5;

export interface ToRead {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly familyId: string;
  /** Pays all that the family owes, so that what a client holds of it is outdated. */
  readonly pay: () => Promise<void>;
  readonly payer: {
    readonly familyId: string;
    /** The payments, newest first. */ readonly paymentIds: readonly string[];
  };
}

/** The family before and after its payment, as every client must show it. */
export const BEHIND = { paidThrough: '2026-08', arrears: { status: 'SUSPENDED' } };
export const PAID = { paidThrough: '2026-11', arrears: { status: 'ACTIVE' } };

/** Two points, from which the clinic is as far away as `DISTANCES` says, in kilometres. */
export const POINTS = [-2.501, -2.52].map((latitude) => ({ near: { latitude, longitude: 118, withinKm: 5 } }));
export const DISTANCES = [0.111, 2.224];

/** A problem that is read through `... on Problem`. */
export const REFUSED = { code: 'COMPLAINT_NOT_FOUND' };

export function useWhatClientsRead(): () => ToRead {
  const database = useTestDatabase();
  const host = useServer(database, '2026-11-22T03:00:00Z');
  const world = aWorld(database);
  let read: ToRead | undefined;

  beforeAll(async () => {
    const shop = await host.shop('toko-klien');
    const family = await world.family({ careClass: 'I', members: 1, paidThrough: '2026-08' });
    await world.facility({ latitude: -2.5, longitude: 118 });
    const pay = async (): Promise<void> => {
      const { status } = await shop.sender.pay({ accountNumber: family.virtualAccount, amount: 450_000 });
      if (status !== 200) throw new Error(`the shop was answered ${status}`);
    };
    const other = await world.family({ careClass: 'I', members: 1 });
    const ids: string[] = [];
    for (let count = 0; count < PAYMENTS; count += 1) {
      const postedAt = `2026-11-21T0${count}:00:00Z`;
      ids.unshift(idOf('Payment', (await world.payment({ family: other, postedAt })).id));
    }
    const { token } = await signIn(host, { role: 'BRANCH_OFFICER', regions: 'ALL' });
    read = {
      url: `${host.baseUrl}/graphql`,
      headers: { authorization: `Bearer ${token}` },
      familyId: idOf('Family', family.id),
      pay,
      payer: { familyId: idOf('Family', other.id), paymentIds: ids },
    };
  });

  return () => {
    if (read === undefined) throw new Error('what clients read is there once the tests have begun');
    return read;
  };
}
