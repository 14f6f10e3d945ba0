/** Families that pay their arrears in stages, by the terms of the first REHAB, though it began a year later. All of them are made up. */
import type { BuiltFamily } from '../../support/world/families.js';
import { type Came, type Household, doing, pays } from './happening.js';
import type { Stage } from './stage.js';
import { idOf } from '../../support/global-ids.js';
import { registerPlan } from '../../support/a-plan.js';
import { addMonths } from '../../../src/kernel/billing-month.js';
import { civilDateIn, monthOf } from '../../../src/kernel/civil-date.js';
import { WIB } from '../../../src/kernel/time-zone.js';

const OWED = `query ($id: ID!) { family(by: { id: $id }) { __typename instalmentPlan { id } arrears { arrearsTotal } } }`;
const CANCEL = `mutation ($input: CancelInstalmentPlanInput!) { cancelInstalmentPlan(input: $input) { __typename } }`;
const SHOW = `query ($id: ID!) { family(by: { id: $id }) { __typename instalmentPlan { state stagesPaid stages paid } arrears { status } } }`;

interface ShownPlan {
  readonly state: string;
  readonly stages: number;
  readonly stagesPaid: number;
  readonly paid: number;
}

/** Puts a plan into the books, since there was no programme in these years; one that was missed is ended first. */
const register =
  (stages: number) =>
  async (stage: Stage, family: BuiltFamily): Promise<Came> => {
    const officer = await stage.as('BRANCH_OFFICER');
    const owed = () => stage.act(officer, OWED, { id: idOf('Family', family.id) });
    const earlier = (await owed())['instalmentPlan'] as { readonly id: string } | null;
    if (earlier !== null) await stage.act(officer, CANCEL, { input: { planId: earlier.id, reason: 'terlewat' } });
    const { arrearsTotal } = (await owed())['arrears'] as { readonly arrearsTotal: number };
    const total = BigInt(arrearsTotal);
    const registeredAt = stage.host.clock.now();
    const firstMonth = addMonths(monthOf(civilDateIn(registeredAt, WIB)), 1);
    await registerPlan(stage.pool, { family, total, stages, firstMonth, registeredAt });
    return { outcome: 'InstalmentPlanStarted', amount: total };
  };

/** The plan and the cards: a stage that is paid makes no card active. */
async function look(stage: Stage, family: BuiltFamily): Promise<Came> {
  const answer = await stage.act(await stage.as('BRANCH_OFFICER'), SHOW, { id: idOf('Family', family.id) });
  const plan = answer['instalmentPlan'] as ShownPlan | null;
  const cards = (answer['arrears'] as { readonly status: string }).status;
  if (plan === null || plan.state === 'COMPLETED') return { outcome: `${plan?.state ?? 'no plan'}, ${cards}` };
  return { outcome: `${plan.state} ${plan.stagesPaid}/${plan.stages}, ${cards}`, amount: BigInt(plan.paid) };
}

const LOOKS = 'the branch looks at plan and cards';

export const INSTALMENT_HOUSEHOLDS: readonly Household[] = [
  {
    // September to December at 150,000: 600,000 in three stages; January to April besides
    name: 'Kamelia: four months in three stages, kept to',
    params: { careClass: 'I', members: 1, paidThrough: '2020-08' },
    happenings: [
      doing('2021-01-12 09:00', 'an officer registers a plan of 3', register(3)),
      ...pays(['2021-02', '2021-03'], '05 18:00', { by: 'minimarket' }),
      doing('2021-03-05 18:05', LOOKS, look),
      ...pays(['2021-04'], '05 10:00', { by: 'bank' }),
      doing('2021-04-05 10:05', LOOKS, look),
    ],
  },
  {
    // July to December: 900,000 in three stages, of which one is paid
    name: 'Soka: a stage is missed, the money stays the family’s, and a second plan is kept to',
    params: { careClass: 'I', members: 1, paidThrough: '2020-06' },
    happenings: [
      doing('2021-01-12 09:30', 'an officer registers a plan of 3', register(3)),
      ...pays(['2021-02'], '08 18:00', { by: 'minimarket' }),
      doing('2021-03-31 23:59', LOOKS, look),
      doing('2021-04-01 00:00', LOOKS, look),
      doing('2021-04-12 09:00', 'an officer registers a plan of 2', register(2)),
      ...pays(['2021-05'], '08 18:00', { by: 'minimarket' }),
      ...pays(['2021-06'], '08 11:00', { by: 'bank' }),
      doing('2021-06-08 11:05', LOOKS, look),
    ],
  },
];
