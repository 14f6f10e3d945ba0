import { beforeAll, describe, expect, test } from '@jest/globals';
import type { StandardWebhooksSender } from '../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import { addChannel } from '../../support/partners/a-channel.js';
import { idOf, newIdOf } from '../../support/global-ids.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from './a-day.js';

const TOTALS = 'subscription { collectionTotals { day payments collected familiesReactivated } }';
const SUMMARY = `query ($period: Period!, $groupBy: [CollectionGrouping!], $region: RegionCode) {
  collectionSummary(period: $period, groupBy: $groupBy, region: $region) {
    groups { strategy region { code } payments collected } total { payments collected } } }`;
const HOURS = `query ($period: Period!) { collectionSummary(period: $period, groupBy: [MONTH, DAY, HOUR, CHANNEL]) {
  groups { month day hour channel payments collected familiesReactivated } total { familiesReactivated } } }`;
const VISIT = 'mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { __typename } }';
const OPEN =
  'mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { __typename ... on CampaignOpened { campaign { id } } } }';
const NEXT =
  'mutation ($input: AssignNextCallInput!) { assignNextCall(input: $input) { __typename ... on CallAssigned { assignment { callId } } } }';
const CALLED = 'mutation ($input: RecordCallOutcomeInput!) { recordCallOutcome(input: $input) { __typename } }';
const ONE_FAMILY = 'query ($id: ID!) { family(by: { id: $id }) { participants { name } } }';

interface Sum {
  readonly strategy: string | null;
  readonly region: { readonly code: string } | null;
  readonly payments: number;
  readonly collected: number;
}
interface Summary {
  readonly groups: readonly Sum[];
  readonly total: Pick<Sum, 'payments' | 'collected'>;
}
interface Frame {
  readonly collectionTotals: {
    readonly day: string;
    readonly payments: number;
    readonly collected: number;
    readonly familiesReactivated: number;
  };
}

const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';
/** Class III, two people, paid through August: three months and November are 4 × 2 × 35,000. */
const BILL = 280_000;
const OWING = { careClass: 'III', members: 2, paidThrough: '2026-08' } as const;

/** The hour in which they pay, by the clock of Jakarta. */
const HOUR = 11;

const day = aDay(MONDAY, { from: '06:30' });
const director = day.personas.as('DIRECTOR');
let visited: BuiltFamily;
let called: BuiltFamily;
let byThemselves: BuiltFamily;
let till: StandardWebhooksSender;
let bank: StandardWebhooksSender;

const summary = (variables: Record<string, unknown>): Promise<Summary> =>
  day.tell<Summary>(director, SUMMARY, variables);
const today = { from: MONDAY, through: MONDAY };
const byStrategy = ({ groups }: Summary): [string | null, number, number][] =>
  groups.filter(({ payments }) => payments > 0).map((sum) => [sum.strategy, sum.payments, sum.collected]);

/** A cadre stands at one family's door, and a tele-collector has one on the line. */
beforeAll(async () => {
  const samarinda = (await day.world.region({ within: '64.72' })).code;
  const solok = (await day.world.region({ within: '13.02' })).code;
  const cadre = await day.world.cadre({ area: samarinda });
  visited = await day.world.family({ ...OWING, cadre, region: samarinda });
  called = await day.world.family({ ...OWING, region: solok });
  byThemselves = await day.world.family({ ...OWING, region: (await day.world.region({ within: '13.02' })).code });
  till = await addChannel(day.host, { code: 'toko-serba-ada', channel: 'MINIMARKET' });
  bank = await addChannel(day.host, { code: 'bank-kota', channel: 'BANK' });

  day.at('09:00');
  const doorstep = { id: newIdOf('Visit'), familyId: idOf('Family', visited.id), visitedAt: day.instant('08:50') };
  const visit = { input: { ...doorstep, outcome: 'REFUSED' }, success: 'VisitRecorded' };
  await day.does(day.personas.cadre(cadre), VISIT, visit);

  day.at('09:30');
  const branch = [solok.slice(0, 5)];
  const campaignId = newIdOf('Campaign');
  const month = { validFrom: MONDAY, validThrough: '2026-11-30' };
  const campaign = { id: campaignId, name: 'Solok, November', region: solok, ...month };
  await day.does(day.personas.as('BRANCH_HEAD', branch), OPEN, { input: campaign, success: 'CampaignOpened' });
  const officer = day.personas.as('TELE_COLLECTOR', branch);
  const { assignment } = await day.does<{ assignment: { callId: string } }>(officer, NEXT, {
    input: { campaignId },
    success: 'CallAssigned',
  });
  const outcome = { callId: assignment.callId, outcome: 'REFUSED' };
  await day.does(officer, CALLED, { input: outcome, success: 'CallRecorded' });
});

describe("row 31: a director's day", () => {
  test('a director watches the money of a day come in, sees by evening which work brought it and where, and never sees a person', async () => {
    day.at('10:00');
    const claims = { role: 'DIRECTOR', regions: 'ALL' } as const;
    const counter = await day.hear<Frame>(claims, TOTALS);
    expect((await counter.next()).collectionTotals).toEqual({
      day: MONDAY,
      payments: 0,
      collected: 0,
      familiesReactivated: 0,
    });

    // The country pays: one family after the visit, one after the call, one of its own accord.
    day.at('11:00');
    for (const [partner, family] of [
      [till, visited],
      [bank, called],
      [bank, byThemselves],
    ] as const)
      expect((await partner.pay({ accountNumber: family.virtualAccount, amount: BILL })).status).toBe(200);
    const paid = { day: MONDAY, payments: 3, collected: 3 * BILL, familiesReactivated: 3 };
    let told = await counter.next();
    while (told.collectionTotals.payments < 3) told = await counter.next();
    expect(told.collectionTotals).toEqual(paid);

    // In the evening the summary names the work, and its sums are those of the counter.
    day.at('18:00');
    const evening = await summary({ period: today });
    expect(byStrategy(evening)).toEqual([
      ['CADRE_VISIT', 1, BILL],
      ['TELE_COLLECTING', 1, BILL],
      ['UNPROMPTED', 1, BILL],
    ]);
    expect(evening.total).toEqual({ payments: paid.payments, collected: paid.collected });

    // He asks where it came from, and goes down into a province.
    const provinces = await summary({ period: today, groupBy: ['REGION'] });
    expect(provinces.groups.map(({ region, collected }) => [region?.code, collected])).toEqual([
      ['13', 2 * BILL],
      ['64', BILL],
    ]);
    const inside = await summary({ period: today, groupBy: ['REGION', 'STRATEGY'], region: '13' });
    expect(inside.total.collected).toBe(2 * BILL);
    expect(new Set(inside.groups.map(({ region }) => region?.code))).toEqual(new Set(['13.02']));

    // And when: in one hour of the morning, at tills and by banks, and each payment turned a card.
    const hours = await day.tell<Summary>(director, HOURS, { period: today });
    const hour = { month: '2026-11', day: MONDAY, hour: HOUR };
    expect(hours).toEqual({
      groups: [
        { ...hour, channel: 'BANK', payments: 2, collected: 2 * BILL, familiesReactivated: 2 },
        { ...hour, channel: 'MINIMARKET', payments: 1, collected: BILL, familiesReactivated: 1 },
      ],
      total: { familiesReactivated: 3 },
    });

    // Persons are nothing that he may see.
    expect(await day.refusal(director, ONE_FAMILY, { id: idOf('Family', visited.id) })).toBe('FORBIDDEN');
    await counter.stop();
  });

  test('the next morning the counter begins again, and yesterday stays what it was', async () => {
    day.at('07:00', TUESDAY);
    const counter = await day.hear<Frame>({ role: 'DIRECTOR', regions: 'ALL' }, TOTALS);
    expect((await counter.next()).collectionTotals).toMatchObject({ day: TUESDAY, payments: 0, collected: 0 });
    await counter.stop();
    const yesterday = await summary({ period: today, groupBy: [] });
    expect(yesterday.total).toEqual({ payments: 3, collected: 3 * BILL });
    const month = await summary({ period: { from: '2026-11-01', through: '2026-11-30' }, groupBy: [] });
    expect(month.total).toEqual(yesterday.total);
  });
});
