/** Families that cannot pay, in a village whose premiums a donor (CSR) pays from a fund. All of them are made up. */
import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { parseVirtualAccount } from '../../../src/kernel/virtual-account.js';
import { APPROVE, type Fund, SUMMARY } from '../../support/relief.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { type Came, type Household, doing } from './happening.js';
import type { Stage } from './stage.js';
import { newIdOf, uuidOf } from '../../support/global-ids.js';

const VILLAGE = '13.02.02.2001';
const PLEDGED = 2_000_000n;
const PAID_IN = 1_000_000n;
const PLEDGE = `mutation ($input: PledgeMoneyInput!) { pledgeMoney(input: $input) { __typename } }`;

const fundOf = (stage: Stage): Omit<Fund, 'token'> => JSON.parse(stage.note('fund')) as Fund;
const donor = (stage: Stage): Promise<string> => stage.caller.asDonor(uuidOf(fundOf(stage).id));

async function open(stage: Stage, { region }: BuiltFamily): Promise<Came> {
  const head = await stage.as('BRANCH_HEAD');
  const { token: _, ...fund } = await stage.relief.donor(head);
  const change = { validFrom: '2021-05-01', validThrough: '2021-12-31' };
  const programme = await stage.relief.programme(head, { donorId: fund.id, regions: [region], change });
  stage.notes.set('fund', JSON.stringify(fund)).set('programme', programme);
  return { outcome: 'SponsorshipProgrammeOpened' };
}

async function pledge(stage: Stage): Promise<Came> {
  const input = { id: newIdOf('Pledge'), amount: Number(PLEDGED) };
  const { __typename: outcome } = await stage.act(await donor(stage), PLEDGE, { input });
  return { outcome, amount: PLEDGED };
}

async function payIn(stage: Stage): Promise<Came> {
  const account = parseVirtualAccount(fundOf(stage).account);
  if (account === null) throw new Error('a fund is paid like any bill');
  const player = stage.cast.player('bank');
  const ids = { reference: randomUUID(), deliveryId: randomUUID() };
  const call = await player.paymentCall({ account, amount: PAID_IN, ...ids, paidAt: stage.host.clock.now() });
  return { outcome: player.outcomeOf(await stage.cast.send(call)), amount: PAID_IN };
}

/** By the programme's rule; the officer sees how many, and so does the donor. */
async function propose(stage: Stage): Promise<Came> {
  const batch = await stage.relief.propose(await stage.as('BRANCH_OFFICER'), stage.note('programme'));
  stage.notes.set('batch', batch.id);
  return {
    outcome: `${batch.state}, ${batch.progress['families']} families`,
    amount: BigInt(batch.progress['amount'] ?? 0),
  };
}

async function approve(stage: Stage): Promise<Came> {
  const { __typename: outcome } = await stage.act(await donor(stage), APPROVE, { input: { id: stage.note('batch') } });
  return { outcome };
}

/** Again it pays nothing. */
async function execute(stage: Stage, family: BuiltFamily): Promise<Came> {
  const officer = await stage.as('BRANCH_OFFICER');
  const runs: { paid: number; spent: number }[] = [];
  for (let time = 0; time < 2; time += 1)
    runs.push((await stage.relief.execute(officer, stage.note('batch')))['run'] as (typeof runs)[number]);
  const [first, again] = runs;
  expect(again).toMatchObject({ paid: 0, spent: 0 });
  return { outcome: `${first?.paid} families, ${await stage.cardsOf(family)}`, amount: BigInt(first?.spent ?? 0) };
}

/** What the donor is told of its money: what was not spent is left. */
async function askWhatIsLeft(stage: Stage): Promise<Came> {
  const summary = await stage.act(await donor(stage), `query { sponsorshipSummary { __typename ${SUMMARY} } }`, {});
  const { pledged, received, spent, familiesHelped, left } = summary as unknown as Record<string, number>;
  expect([pledged, received]).toEqual([Number(PLEDGED), Number(PAID_IN)]);
  return { outcome: `${familiesHelped} families for ${spent?.toLocaleString('id-ID')}`, amount: BigInt(left ?? 0) };
}

const lookAtCards = async (stage: Stage, family: BuiltFamily): Promise<Came> => ({
  outcome: await stage.cardsOf(family),
});

export const SPONSORED_HOUSEHOLDS: readonly Household[] = [
  {
    // February to June, July and August ahead: 7 × 70,000
    name: 'Tanjung: cannot pay, a donor does',
    params: { careClass: 'III', members: 2, paidThrough: '2021-01' },
    village: VILLAGE,
    happenings: [
      doing('2021-05-03 09:00', 'the branch adds a donor and a programme', open),
      doing('2021-05-10 09:00', 'the donor pledges', pledge),
      doing('2021-05-12 11:00', 'the donor pays in at the bank', payIn),
      doing('2021-06-01 09:00', 'an officer proposes whom to help', propose),
      doing('2021-06-02 09:00', 'the donor approves', approve),
      doing('2021-06-03 09:00', 'premiums are paid from the fund', execute),
      doing('2021-06-04 09:00', 'the donor asks what is left', askWhatIsLeft),
    ],
  },
  {
    // January to June, July and August ahead: 8 × 35,000
    name: 'Cendana: helped by the donor, and pays again from September on',
    params: { careClass: 'III', members: 1, paidThrough: '2020-12' },
    village: VILLAGE,
    happenings: [
      doing('2021-06-02 12:00', 'the branch looks at the cards', lookAtCards),
      doing('2021-06-03 09:05', 'the branch looks at the cards', lookAtCards),
      { does: 'pay', at: '2021-09-08 10:00', by: 'bank' },
    ],
  },
];
