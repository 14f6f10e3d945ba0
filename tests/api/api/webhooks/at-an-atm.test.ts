import { describe, expect, test } from '@jest/globals';
import { tell } from '../../../support/partners/a-channel.js';
import { useServer } from '../../../support/partners/a-server.js';
import { personasOf } from '../../../support/partners/ask-server.js';
import { booksOf } from '../../../support/partners/books.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf } from '../../../support/global-ids.js';

const FAMILY = `query ($id: ID!) { family(by: { id: $id }) { arrears { status monthsPaidAhead }
  payments { amount channel outcome monthsAhead paidMonths { from through } } } }`;
/** SNAP's number for a cash machine. */
const ATM = 6011;

const database = useTestDatabase();
const host = useServer(database, '2026-03-05T02:00:00Z');
const world = aWorld(database);
const books = booksOf(database);
const personas = personasOf(host);

describe('row 12: at an ATM', () => {
  test('the payer keys in the virtual account, sees name and bill, pays with three months ahead, and the cards are active', async () => {
    const { client: bank } = await host.bank('bank-atm');
    await bank.token();
    const cadre = await world.cadre();
    const family = await world.family({ cadre, careClass: 'I', members: 2, paidThrough: '2025-12' });
    const screen = { virtualAccount: family.virtualAccount, channelCode: ATM };
    const asked = await bank.inquire(screen);
    expect(asked.body).toMatchObject({
      responseCode: '2002400',
      virtualAccountData: { totalAmount: { value: '900000.00' }, freeTexts: [{ indonesia: '2026-01 - 2026-03' }] },
    });
    expect(JSON.stringify(asked.body)).not.toContain(family.head.name);
    const ahead = await bank.inquire({ ...screen, monthsAhead: 3 });
    expect(ahead.body).toMatchObject({ virtualAccountData: { totalAmount: { value: '1800000.00' } } });

    // The amount of the screen without the months that were asked for is refused, and nothing is booked.
    const short = await bank.pay({ ...screen, monthsAhead: 3, amount: 900_000 });
    expect(short.body).toMatchObject({ responseCode: '4042513' });
    expect(await books.paymentsOf(family)).toEqual([]);

    const paid = await bank.pay({ ...screen, monthsAhead: 3, amount: 1_800_000 });
    expect(paid.body).toMatchObject({ responseCode: '2002500', virtualAccountData: { paymentFlagStatus: '00' } });
    expect(await tell(personas.cadre(cadre), FAMILY, { id: idOf('Family', family.id) })).toEqual({
      arrears: { status: 'ACTIVE', monthsPaidAhead: 3 },
      payments: [
        {
          amount: 1_800_000,
          channel: 'ATM',
          outcome: 'PAID_AHEAD',
          monthsAhead: 3,
          paidMonths: { from: '2026-01', through: '2026-06' },
        },
      ],
    });
    expect((await bank.inquire(screen)).body).toMatchObject({ responseCode: '4042414' });
  });
});
