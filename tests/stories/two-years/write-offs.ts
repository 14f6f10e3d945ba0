/** Years after the story: the programme forgives a family that others pay for by now. The family is made up. */
import { expect } from '@jest/globals';
import type { BuiltFamily } from '../../support/world/families.js';
import { type Came, type Household, doing } from './happening.js';
import type { Stage } from './stage.js';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { moveFamily } from '../../support/world/move-family.js';

const WRITE_OFF = 'writeOff { id state months amount }';
const OPEN = `mutation ($input: OpenWriteOffCampaignInput!) { openWriteOffCampaign(input: $input) { __typename } }`;
const PROPOSE = `mutation ($input: ProposeWriteOffInput!) { proposeWriteOff(input: $input) { __typename ... on WriteOffProposed { ${WRITE_OFF} } } }`;
const APPROVE = `mutation ($input: ApproveWriteOffInput!) { approveWriteOff(input: $input) { __typename ... on WriteOffDecided { ${WRITE_OFF} } } }`;

async function open(stage: Stage, { region }: BuiltFamily): Promise<Came> {
  const days = { validFrom: '2025-12-01', validThrough: '2026-11-30' };
  const input = { id: newIdOf('WriteOffCampaign'), name: 'Pemutihan', region, ...days };
  stage.notes.set('campaign', input.id);
  const { __typename: outcome } = await stage.act(await stage.as('BRANCH_HEAD'), OPEN, { input });
  return { outcome };
}

/** The population register says who pays for whom from that month on. */
async function move(stage: Stage, { id }: BuiltFamily): Promise<Came> {
  await moveFamily(stage.pool, { familyId: id, segment: 'PBI', from: '2025-12' });
  return { outcome: 'PBI' };
}

/** By a branch head, who then may not approve it. */
async function propose(stage: Stage, family: BuiltFamily): Promise<Came> {
  const evidence = { verification: 'DTSEN 2025/0001', verifiedOn: '2025-12-01' };
  const familyId = idOf('Family', family.id);
  const input = { id: newIdOf('WriteOff'), campaignId: stage.note('campaign'), familyId, ...evidence };
  const head = await stage.as('BRANCH_HEAD');
  stage.notes.set('write-off', input.id);
  const { __typename: outcome } = await stage.act(head, PROPOSE, { input });
  const own = await stage.act(head, APPROVE, { input: { id: input.id } });
  expect(own.__typename).toBe('SecondPersonNeeded');
  return { outcome };
}

async function approve(stage: Stage, family: BuiltFamily): Promise<Came> {
  const another = await stage.caller.asRole('BRANCH_HEAD', family.region);
  const answer = await stage.act(another, APPROVE, { input: { id: stage.note('write-off') } });
  const { state, months, amount } = answer['writeOff'] as { state: string; months: number; amount: number };
  return { outcome: `${state}, ${months} months`, amount: BigInt(amount) };
}

export const FORGIVEN_HOUSEHOLDS: readonly Household[] = [
  {
    name: 'Sedap Malam: stops paying, and is forgiven five years on',
    params: { careClass: 'III', members: 4, paidThrough: '2020-06' },
    happenings: [
      doing('2025-12-01 09:00', 'the government pays for the family from now on', move),
      doing('2025-12-01 10:00', 'a branch head opens a campaign', open),
      doing('2025-12-03 09:00', 'a branch head proposes to forgive', propose),
      doing('2025-12-04 09:00', 'another branch head approves', approve),
    ],
  },
];
