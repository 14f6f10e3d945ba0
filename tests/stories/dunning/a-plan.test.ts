import { beforeAll, describe, expect, test } from '@jest/globals';
import type { StandardWebhooksSender } from '../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import type { RegionCode } from '../../../src/kernel/region-code.js';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { eventually } from '../../support/messages/ask-over-http.js';
import { addChannel } from '../../support/partners/a-channel.js';
import type { BuiltCadre } from '../../support/world/cadres.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from '../rows/a-day.js';

const DRAFT = `mutation ($input: DraftDunningPlanInput!) { draftDunningPlan(input: $input) { __typename ... on Problem { code }
  ... on DunningPlanDrafted { plan { id state steps { day channel templateCode } } } } }`;
const SIMULATE = `query ($id: ID!) { dunningSimulation(planId: $id) { on families leftInPeace notYetDue refused
  steps { step { day channel } families rupiah samples } days { on step { day } families } } }`;
const SWITCH_ON =
  'mutation ($id: ID!) { switchOnDunningPlan(input: { planId: $id }) { __typename ... on Problem { code } } }';
const STOP =
  'mutation ($id: ID!) { stopDunningPlan(input: { planId: $id }) { __typename ... on DunningPlanSwitched { plan { state } } } }';
const EFFECT = '{ dunningPlans { id state effect { step { day } families paid rupiah } } }';
const OPEN =
  'mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { __typename ... on CampaignOpened { campaign { id } } } }';
const NEXT = `mutation ($input: AssignNextCallInput!) { assignNextCall(input: $input) { __typename
  ... on CallAssigned { assignment { family { id } } } } }`;
const TASKS = '{ dunningVisits { family { id } askedAt } }';
const MY_DAY = '{ myDay { tasks { kind dueOn amount family { id } } } }';
const VISIT =
  'mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { __typename ... on Problem { code } } }';
const PREFER = 'mutation ($input: SetContactPreferenceInput!) { setContactPreference(input: $input) { __typename } }';

interface Effect {
  readonly step: { readonly day: number } | null;
  readonly families: number;
  readonly paid: number;
  readonly rupiah: number;
}
type Simulated = {
  readonly steps: readonly { readonly families: number; readonly samples: readonly string[] }[];
} & Readonly<Record<'families' | 'refused' | 'notYetDue', number>>;

/** September and October are unpaid by all of them: class III, two people. In November they owe these and November. */
const OWING = { careClass: 'III', members: 2, paidThrough: '2026-08' } as const;
const BILL = 210_000;
const day = aDay('2026-11-02', { zone: 'WITA', from: '07:00' });
const drafter = day.personas.as('BRANCH_OFFICER', ['64.72']);
const head = day.personas.as('BRANCH_HEAD', ['64.72']);
const collector = day.personas.as('TELE_COLLECTOR', ['64.72']);
const planId = newIdOf('DunningPlan');
const campaignId = newIdOf('Campaign');
let area: RegionCode;
let cadre: BuiltCadre;
let payer: BuiltFamily;
let silent: BuiltFamily;
let refusing: BuiltFamily;
let till: StandardWebhooksSender;

const sent = async (family: BuiltFamily): Promise<string[]> => {
  const text = `select m.channel || ' ' || m.state as said from messages m where m.family_id = $1
    and m.requested_by like 'dunning:%' order by m.queued_at`;
  return (await day.database.pool.query<{ said: string }>(text, [family.id])).rows.map(({ said }) => said);
};
const count = async (text: string): Promise<number> =>
  Number((await day.database.pool.query<{ n: string }>(`select count(*) as n from ${text}`)).rows[0]?.n);
const acted = (): Promise<number> => count('dunning_actions');
const ranOn = (on: string) =>
  eventually(async () => (await count(`dunning_plans where ran_on = '${on}'`)) === 1, `the plan to run on ${on}`);

const tasksOfDay = async (): Promise<readonly { readonly kind: string }[]> => {
  const { tasks } = await day.tell<{ tasks: { kind: string; family: { id: string } }[] }>(
    day.personas.cadre(cadre),
    MY_DAY,
  );
  return tasks
    .filter(({ kind }) => kind === 'DUNNING_VISIT')
    .toSorted((a, b) => a.family.id.localeCompare(b.family.id));
};

beforeAll(async () => {
  area = (await day.world.region({ within: '64.72' })).code;
  cadre = await day.world.cadre({ area });
  // The campaign fills its queue when it is opened: whoever joins it later comes from the plan.
  const days = { validFrom: '2026-11-02', validThrough: '2026-12-31' };
  const campaign = { id: campaignId, name: 'Telepon hari ke-60', region: area, ...days };
  await day.does(head, OPEN, { input: campaign, success: 'CampaignOpened' });
  payer = await day.world.family({ ...OWING, cadre, region: area });
  silent = await day.world.family({ ...OWING, cadre, region: area });
  refusing = await day.world.family({ ...OWING, cadre, region: area });
  till = await addChannel(day.host, { code: 'toko-serba-ada', channel: 'MINIMARKET' });
  const wish = { familyId: idOf('Family', refusing.id), preference: 'NO_BLASTS' };
  await day.does(drafter, PREFER, { input: wish, success: 'ContactPreferenceSet' });
});

describe('a dunning plan', () => {
  test('is drafted by one person, simulated on the present families without a word to them, and switched on by another', async () => {
    const steps = [
      { day: 53, channel: 'SMS', templateCode: 'pengingat-jatuh-tempo' },
      { day: 57, channel: 'WHATSAPP', templateCode: 'rincian-tunggakan' },
      { day: 60, channel: 'CALL' },
      { day: 70, channel: 'VISIT' },
    ];
    const input = { id: planId, name: 'November', region: area, callCampaignId: campaignId, effectDays: 7, steps };
    const backwards = { ...input, id: newIdOf('DunningPlan'), steps: steps.toReversed() };
    await day.does(drafter, DRAFT, { input: backwards, success: 'InvalidInput' });
    await day.does(drafter, DRAFT, { input, success: 'DunningPlanDrafted' });
    await day.does(drafter, DRAFT, { input, success: 'DunningPlanDrafted' }); // sent again, it is the same plan

    const simulation = await day.tell<Simulated>(drafter, SIMULATE, { id: planId });
    expect(simulation).toMatchObject({ on: '2026-11-02', families: 3, leftInPeace: 0, notYetDue: 0, refused: 1 });
    expect(simulation.steps.map(({ families }) => families)).toEqual([2, 0, 0, 0]);
    expect(simulation.steps[0]).toMatchObject({ rupiah: 2 * BILL });
    expect(simulation).toMatchObject({
      days: [
        { on: '2026-11-02', step: { day: 53 }, families: 2 },
        { on: '2026-11-06', step: { day: 57 }, families: 2 },
        { on: '2026-11-09', step: { day: 60 }, families: 3 },
        { on: '2026-11-19', step: { day: 70 }, families: 3 },
      ],
    });
    expect([await acted(), await sent(payer)]).toEqual([0, []]);

    expect(await day.refusal(drafter, SWITCH_ON, { id: planId })).toBe('FORBIDDEN');
    expect(await day.tell(head, SWITCH_ON, { id: planId })).toMatchObject({ __typename: 'DunningPlanSwitched' });
  });

  test('reaches each family once for each step, by SMS, WhatsApp, call and visit, and leaves whoever pays or refuses', async () => {
    day.at('09:00');
    await ranOn('2026-11-02');
    for (const family of [silent, payer])
      await eventually(async () => (await sent(family))[0] === 'SMS SENT', 'the first step to leave');
    expect([await sent(payer), await sent(refusing)]).toEqual([['SMS SENT'], []]);

    day.at('10:00', '2026-11-03');
    await ranOn('2026-11-03'); // the same step the next day: nobody hears it twice
    expect(await sent(silent)).toEqual(['SMS SENT']);
    expect((await till.pay({ accountNumber: payer.virtualAccount, amount: BILL })).status).toBe(200);

    day.at('10:00', '2026-11-06');
    await ranOn('2026-11-06');
    await eventually(async () => (await sent(silent))[1] === 'WHATSAPP SENT', 'the second step to leave');
    expect(await sent(payer)).toEqual(['SMS SENT']); // the payment ended its debt

    day.at('10:00', '2026-11-09');
    await ranOn('2026-11-09');
    const called = new Set<string>();
    for (const operator of [collector, day.personas.as('TELE_COLLECTOR', ['64.72'])]) {
      const { assignment } = await day.does<{ assignment: { family: { id: string } } }>(operator, NEXT, {
        input: { campaignId },
        success: 'CallAssigned',
      });
      called.add(assignment.family.id);
    }
    expect(called).toEqual(new Set([idOf('Family', silent.id), idOf('Family', refusing.id)]));

    day.at('08:00', '2026-11-19');
    await ranOn('2026-11-19');
    const tasks = await day.tell<{ family: { id: string } }[]>(day.personas.cadre(cadre), TASKS);
    expect(new Set(tasks.map(({ family }) => family.id))).toEqual(called);
    // The cadre finds them in the day's tasks, until the visit is made.
    const asked = { kind: 'DUNNING_VISIT', dueOn: '2026-11-19', amount: BILL };
    const found = [...called].toSorted().map((id) => ({ ...asked, family: { id } }));
    expect(await tasksOfDay()).toEqual(found);
    day.at('11:00', '2026-11-19');
    const visit = { id: newIdOf('Visit'), familyId: idOf('Family', silent.id) };
    await day.does(day.personas.cadre(cadre), VISIT, {
      input: { ...visit, visitedAt: day.instant('11:00', '2026-11-19'), outcome: 'NOT_AT_HOME' },
      success: 'VisitRecorded',
    });
    expect(await tasksOfDay()).toEqual(found.filter(({ family }) => family.id === idOf('Family', refusing.id)));
  });

  test('is measured against families that no step had reached, and is stopped for good', async () => {
    const [plan] = await day.tell<{ effect: readonly Effect[] }[]>(head, EFFECT);
    expect(plan?.effect).toEqual([
      { step: { day: 53 }, families: 2, paid: 1, rupiah: BILL },
      { step: { day: 57 }, families: 1, paid: 0, rupiah: 0 },
      { step: { day: 60 }, families: 2, paid: 0, rupiah: 0 },
      { step: { day: 70 }, families: 2, paid: 0, rupiah: 0 },
      { step: null, families: 1, paid: 0, rupiah: 0 }, // the one that refuses blasts, before its call
    ]);
    expect(await day.tell(head, STOP, { id: planId })).toMatchObject({ plan: { state: 'STOPPED' } });
    const before = await acted();
    await day.world.family({ ...OWING, cadre, region: area });
    day.at('10:00', '2026-11-21');
    const since = new Date().toISOString(); // the jobs keep the time of the machine
    const runs = `background_jobs where name = 'run-dunning-plans' and succeeded_at > '${since}'`;
    await eventually(async () => (await count(runs)) === 1, 'the next run');
    expect(await acted()).toBe(before);
    expect(await day.tell(day.personas.cadre(cadre), TASKS)).toEqual([]);
  });
});
