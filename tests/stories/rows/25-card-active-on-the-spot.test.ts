import { beforeAll, describe, expect, test } from '@jest/globals';
import type { StandardWebhooksSender } from '../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import { idOf } from '../../support/global-ids.js';
import { addChannel } from '../../support/partners/a-channel.js';
import type { Persona } from '../../support/partners/ask-server.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from './a-day.js';

const CONFIRMED = `subscription ($family: ID!) { paymentConfirmed(familyId: $family) {
  familyId reference amount appliedThrough previousCardStatus cardStatus } }`;
const CHANGED = 'subscription ($family: ID!) { cardStatusChanged(familyId: $family) { familyId cardStatus } }';
const BILL = `query ($id: ID!) { family(by: { id: $id }) { arrears { status dueNow achieves }
  payments(first: 1) { amount reference } } }`;

interface Shown {
  readonly arrears: { readonly status: string; readonly dueNow: number; readonly achieves: string };
  readonly payments: readonly { readonly amount: number; readonly reference: string }[];
}

const day = aDay('2026-11-23', { zone: 'WITA', from: '09:00' });
let phone: Persona;
let family: BuiltFamily;
let cadre: { readonly id: string; readonly area: string };
let till: StandardWebhooksSender;

beforeAll(async () => {
  const built = await day.world.cadre();
  cadre = built;
  family = await day.world.family({ cadre: built, careClass: 'III', members: 2, paidThrough: '2026-08' });
  phone = day.personas.cadre(built);
  till = await addChannel(day.host, { code: 'toko-sebelah', channel: 'MINIMARKET' });
});

describe('row 25', () => {
  test('a cadre who stands at the door sees the card become active, with the reference that is on the receipt', async () => {
    const id = idOf('Family', family.id);
    const claims = { role: 'CADRE', cadre_id: cadre.id, regions: [cadre.area] } as const;
    const confirmed = await day.hear<{ paymentConfirmed: object }>(claims, CONFIRMED, { family: id });
    const changed = await day.hear<{ cardStatusChanged: object }>(claims, CHANGED, { family: id });
    const before = await day.tell<Shown>(phone, BILL, { id });
    expect(before.arrears).toEqual({ status: 'SUSPENDED', dueNow: 210_000, achieves: 'REACTIVATES' });

    // The mother goes to the shop next door and pays what the cadre read to her.
    day.at('09:20');
    const paid = await till.pay({ accountNumber: family.virtualAccount, amount: 210_000n, reference: 'STRUK-0001' });
    expect(paid.status).toBe(200);
    expect((await confirmed.next()).paymentConfirmed).toEqual({
      familyId: id,
      reference: 'STRUK-0001',
      amount: 210_000,
      appliedThrough: '2026-11',
      previousCardStatus: 'SUSPENDED',
      cardStatus: 'ACTIVE',
    });
    expect((await changed.next()).cardStatusChanged).toEqual({ familyId: id, cardStatus: 'ACTIVE' });
    const after = await day.tell<Shown>(phone, BILL, { id });
    expect(after.arrears).toEqual({ status: 'ACTIVE', dueNow: 0, achieves: 'NOTHING_DUE' });
    expect(after.payments).toEqual([{ amount: 210_000, reference: 'STRUK-0001' }]);
    await Promise.all([confirmed.stop(), changed.stop()]);
  });
});
